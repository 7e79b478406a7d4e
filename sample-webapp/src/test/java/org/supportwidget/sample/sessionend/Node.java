package org.supportwidget.sample.sessionend;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.FormAuthenticator;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.security.Credential;
import org.supportwidget.SupportWidget;

/**
 * The sample's application with ways to end a session that it does not offer itself. Its sessions
 * are its own: another node knows nothing of them.
 */
final class Node {
    private static final EnumSet<DispatcherType> DISPATCHES =
            EnumSet.of(
                    DispatcherType.REQUEST,
                    DispatcherType.FORWARD,
                    DispatcherType.ERROR,
                    DispatcherType.ASYNC);

    private final WebAppContext context = new WebAppContext();
    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();
    private final ExchangeableFilter widget = new ExchangeableFilter();

    Node(Path webapp) {
        context.setContextPath("/");
        context.setBaseResource(ScriptedSample.of(webapp, ResourceFactory.of(context)));
        context.setParentLoaderPriority(true);
        context.setInitParameter("supportwidget.auto", "false");
        context.setThrowUnavailableOnStartupException(true);
        add(new FilterHolder(new UserOfPage()), false);
        add(new FilterHolder(widget), true);
        add(new FilterHolder(new Postback()), false);
        context.addServlet(new ServletHolder(new Endings()), "/test/*");
        context.addServlet(new ServletHolder(new SoftPages()), "/soft/*");
        context.getSessionHandler().addEventListener(new Sessions());
        context.setSecurityHandler(security(context));
    }

    WebAppContext context() {
        return context;
    }

    /** An application filter or servlet of a test's own; before the node is started. */
    void serve(HttpServlet servlet, String pattern) {
        context.addServlet(new ServletHolder(servlet), pattern);
    }

    void add(Filter filter) {
        add(new FilterHolder(filter), false);
    }

    private void add(FilterHolder holder, boolean always) {
        holder.setAsyncSupported(true);
        context.addFilter(holder, "/*", always ? DISPATCHES : EnumSet.of(DispatcherType.REQUEST));
    }

    /** From now on pages are this engine's. */
    void use(SupportWidget engine) {
        widget.exchange(engine);
    }

    /** What the container does to sessions that nobody has used for long. */
    void expireSessions() {
        sessions.forEach(HttpSession::invalidate);
    }

    void restart() {
        try {
            context.stop();
            context.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConstraintSecurityHandler security(WebAppContext context) {
        UserStore users = new UserStore();
        for (Person person : new Person[] {Person.ANN, Person.BEN}) {
            users.addUser(person.email(), Credential.getCredential("pass"), new String[] {"user"});
        }
        HashLoginService logins =
                new HashLoginService("test", ResourceFactory.of(context).newResource("file:/"));
        logins.setUserStore(users);
        ConstraintSecurityHandler handler = new ConstraintSecurityHandler();
        handler.setLoginService(logins);
        handler.setAuthenticator(new FormAuthenticator("/login", "/login", false));
        return handler;
    }

    private final class Sessions implements HttpSessionListener {
        @Override
        public void sessionCreated(HttpSessionEvent event) {
            sessions.add(event.getSession());
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            sessions.remove(event.getSession());
        }
    }
}
