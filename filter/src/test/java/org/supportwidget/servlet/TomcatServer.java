package org.supportwidget.servlet;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Tomcat with one web application. Loaded apart, once for every version of Tomcat. */
public record TomcatServer(int port) implements RunningServer {
    /** Starts one; called by reflection. */
    public static int start(Path webapp, Map<String, String> contextParameters) throws Exception {
        silence();
        TomcatURLStreamHandlerFactory.disable();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(AppFiles.folder("tomcat").toString());
        tomcat.setPort(0);
        tomcat.addUser("alice", "alice");
        tomcat.addRole("alice", "user");
        Context context = tomcat.addWebapp("", webapp.toString());
        context.setParentClassLoader(TomcatServer.class.getClassLoader());
        contextParameters.forEach(context::addParameter);
        context.addServletContainerInitializer(new SupportWidgetInitializer(), Set.of());
        context.addServletContainerInitializer(new Application(), Set.of());
        if (contextParameters.containsKey("echo")) {
            context.addApplicationListener(EchoEndpoint.class.getName());
            // Or the container looks for endpoints in all libraries.
            ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
        }
        // Or what one answer did to its buffer would be there for another connection's.
        tomcat.getConnector().setProperty("processorCache", "0");
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowReport(false);
        tomcat.getHost().getPipeline().addValve(errors);
        tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException("the application did not start");
        }
        return tomcat.getConnector().getLocalPort();
    }

    /** What the tests provoke need not be told. */
    private static void silence() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFilter(logged -> !logged.getLoggerName().startsWith("org.apache"));
        }
    }
}
