package org.supportwidget.servlet;

import java.io.Closeable;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Constants;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * A Tomcat with virtual hosts, which deploys an application to each of them again and again. Loaded
 * apart, see {@link Container#apart}; it has nothing of the library but what applications bring.
 */
public final class TomcatDeployments implements Closeable {
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final Level before = TOMCAT.getLevel();

    public TomcatDeployments(Path base) throws LifecycleException {
        TOMCAT.setLevel(Level.OFF);
        TomcatURLStreamHandlerFactory.disable();
        tomcat.setBaseDir(base.toString());
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        tomcat.getEngine().setDefaultHost("one.example");
        tomcat.getEngine().setParentClassLoader(new WithoutVendors());
        tomcat.start();
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /**
     * Starts the application in a folder as the only one of a host.
     *
     * @return its class loader
     */
    public ClassLoader deploy(String name, Path folder) throws IOException {
        Context context = tomcat.addWebapp(host(name), "", folder.toString(), new OwnJarsOnly());
        if (!context.getState().isAvailable()) {
            throw new IOException("the application did not start");
        }
        return context.getLoader().getClassLoader();
    }

    /** Stops a host's application, and forgets it. */
    public void undeploy(String name) throws LifecycleException {
        Host host = host(name);
        Context context = (Context) host.findChild("");
        host.removeChild(context);
        context.destroy();
    }

    /** Serves files, and looks for fragments in the application only. */
    private static final class OwnJarsOnly extends ContextConfig {
        @Override
        protected synchronized void init() {
            setDefaultWebXml(Constants.NoDefaultWebXml);
            Tomcat.addServlet(context, "default", new DefaultServlet());
            context.addServletMappingDecoded("/", "default");
            context.addMimeMapping("html", "text/html");
            ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
            super.init();
        }
    }

    /**
     * This class comes from a folder that names a vendor of the tests, which is in no application.
     */
    private static final class WithoutVendors extends ClassLoader {
        WithoutVendors() {
            super(TomcatDeployments.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("META-INF/services/org.supportwidget.")
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    }

    private Host host(String name) {
        Host known = (Host) tomcat.getEngine().findChild(name);
        if (known != null) {
            return known;
        }
        Host host = new StandardHost();
        host.setName(name);
        tomcat.getEngine().addChild(host);
        return host;
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException(e);
        } finally {
            TOMCAT.setLevel(before);
        }
    }
}
