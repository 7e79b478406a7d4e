package org.supportwidget.servlet;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.security.Credential;

/** Jetty with one web application. */
record JettyServer(int port) implements RunningServer {

    static RunningServer start(Path webapp, Map<String, String> contextParameters)
            throws Exception {
        Server server = new Server(0);
        WebAppContext context = new WebAppContext();
        context.setContextPath("/");
        context.setBaseResourceAsPath(webapp);
        context.setParentLoaderPriority(true);
        context.setInitParameter("org.eclipse.jetty.security.dispatch", "true");
        contextParameters.forEach(context::setInitParameter);
        context.addServletContainerInitializer(new SupportWidgetInitializer());
        context.addServletContainerInitializer(new Application());
        context.getSecurityHandler().setLoginService(login());
        ((ErrorHandler) context.getErrorHandler()).setShowStacks(false);
        server.setHandler(context);
        server.setStopAtShutdown(true);
        server.start();
        if (!context.isAvailable()) {
            throw new IllegalStateException(context.getUnavailableException());
        }
        return new JettyServer(((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    private static HashLoginService login() {
        UserStore users = new UserStore();
        users.addUser("alice", Credential.getCredential("alice"), new String[] {"user"});
        HashLoginService login = new HashLoginService("test");
        login.setUserStore(users);
        return login;
    }
}
