package org.supportwidget.servlet;

import io.undertow.Undertow;
import io.undertow.security.idm.Account;
import io.undertow.security.idm.Credential;
import io.undertow.security.idm.IdentityManager;
import io.undertow.security.idm.PasswordCredential;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.InstanceHandle;
import io.undertow.servlet.api.LoginConfig;
import io.undertow.servlet.api.SecurityConstraint;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.api.ServletStackTraces;
import io.undertow.servlet.api.WebResourceCollection;
import jakarta.servlet.ServletContainerInitializer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Undertow with one web application, set up as WildFly does it from {@code web.xml}. */
record UndertowServer(int port) implements RunningServer {
    private static final Logger LOG = Logger.getLogger("io.undertow");

    static RunningServer start(Path webapp, Map<String, String> contextParameters)
            throws Exception {
        // What the tests provoke need not be told.
        LOG.setLevel(Level.OFF);
        DeploymentInfo application =
                Servlets.deployment()
                        .setDeploymentName("test.war")
                        .setContextPath("/")
                        .setClassLoader(UndertowServer.class.getClassLoader())
                        .setServletStackTraces(ServletStackTraces.NONE)
                        .setResourceManager(new PathResourceManager(webapp))
                        .addServletContainerInitializer(initializer(new SupportWidgetInitializer()))
                        .addServletContainerInitializer(initializer(new Application()));
        contextParameters.forEach(application::addInitParameter);
        webXml(application);
        DeploymentManager manager = Servlets.newContainer().addDeployment(application);
        manager.deploy();
        Undertow server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1", manager.start())
                        .setIoThreads(1)
                        .setWorkerThreads(4)
                        .build();
        server.start();
        return new UndertowServer(
                ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort());
    }

    private static ServletContainerInitializerInfo initializer(ServletContainerInitializer its) {
        return new ServletContainerInitializerInfo(
                its.getClass(), () -> new Instance(its), Set.of());
    }

    private record Instance(ServletContainerInitializer its)
            implements InstanceHandle<ServletContainerInitializer> {
        @Override
        public ServletContainerInitializer getInstance() {
            return its;
        }

        @Override
        public void release() {}
    }

    /** What {@link AppFiles} has in {@code web.xml}, which Undertow does not read. */
    private static void webXml(DeploymentInfo application) {
        application
                .addErrorPage(Servlets.errorPage("/errors/part-teapot", 418))
                .addErrorPage(Servlets.errorPage("/errors/part-teapot", ArithmeticException.class))
                .addSecurityConstraint(
                        new SecurityConstraint()
                                .addWebResourceCollection(
                                        new WebResourceCollection().addUrlPattern("/secure/*"))
                                .addRoleAllowed("user"))
                .addSecurityRole("user")
                .setLoginConfig(
                        new LoginConfig("FORM", "test", "/errors/part-login", "/errors/part-login"))
                .setIdentityManager(new Users());
    }

    private record User(String name) implements Account, Principal {
        @Override
        public Principal getPrincipal() {
            return this;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<String> getRoles() {
            return Set.of("user");
        }
    }

    /** Everybody whose password is the name. */
    private static final class Users implements IdentityManager {
        @Override
        public Account verify(Account account) {
            return account;
        }

        @Override
        public @Nullable Account verify(String id, Credential credential) {
            return credential instanceof PasswordCredential password
                            && id.equals(new String(password.getPassword()))
                    ? new User(id)
                    : null;
        }

        @Override
        public @Nullable Account verify(Credential credential) {
            return null;
        }
    }
}
