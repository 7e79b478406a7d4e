package org.supportwidget.nodes.node;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.supportwidget.servlet.SupportWidgetInitializer;

/**
 * One Tomcat with one application, {@code /app}. It is told of the proxy by Spring's {@code
 * ForwardedHeaderFilter}; the library registers itself.
 */
public final class NodeMain {
    private NodeMain() {}

    /**
     * Says its port on standard output, and ends with its standard input.
     *
     * @param args the node's name, a folder of its own, the database's URL, and the library's
     *     configuration
     */
    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(args[1]);
        tomcat.setHostname("localhost");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("/app", args[1]);
        context.addParameter("supportwidget.config", args[3]);
        context.addServletContainerInitializer(new SupportWidgetInitializer(), Set.of());
        add(context, "forwarded", new ForwardedHeaderFilter());
        add(context, "sessions", SharedSessions.in(args[2]));
        Tomcat.addServlet(context, "pages", new Pages(args[0]));
        context.addServletMappingDecoded("/*", "pages");
        tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException("the application did not start");
        }
        System.out.println(tomcat.getConnector().getLocalPort());
        awaitEnd();
        Runtime.getRuntime().halt(0);
    }

    /** As {@code web.xml} would. */
    private static void add(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        for (String dispatcher : new String[] {"REQUEST", "ASYNC", "ERROR"}) {
            map.setDispatcher(dispatcher);
        }
        context.addFilterMap(map);
    }

    /** Nobody writes to it; it ends when the tests' process does. */
    private static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            // goes on
        }
    }
}
