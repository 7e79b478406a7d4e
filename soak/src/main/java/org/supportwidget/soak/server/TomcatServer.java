package org.supportwidget.soak.server;

import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** The applications on Tomcat. */
final class TomcatServer {
    private TomcatServer() {}

    static int start(Path webapp, Path work) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(0);
        Connector connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxThreads", Integer.toString(SoakServer.THREADS));
        connector.setProperty("minSpareThreads", Integer.toString(SoakServer.THREADS));
        connector.setProperty("maxKeepAliveRequests", "-1");
        Context with = tomcat.addWebapp("/with", webapp.toString());
        Context without = tomcat.addWebapp("/without", webapp.toString());
        without.addParameter("supportwidget.auto", "false");
        tomcat.start();
        for (Context context : new Context[] {with, without}) {
            if (!context.getState().isAvailable()) {
                throw new IllegalStateException(context.getPath() + " did not start");
            }
        }
        return connector.getLocalPort();
    }
}
