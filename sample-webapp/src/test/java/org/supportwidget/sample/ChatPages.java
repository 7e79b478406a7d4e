package org.supportwidget.sample;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.SupportWidget;
import org.supportwidget.WebRequest;
import org.supportwidget.config.Configuration;
import org.supportwidget.servlet.SupportWidgetFilter;

/**
 * An application with Zendesk Chat in every page, on an origin of its own. The cookie {@code who}
 * says who is signed in, the parameter {@code policy} which policy a page has, {@code bare} that it
 * has no tag.
 */
final class ChatPages implements AutoCloseable {
    static final String TOKEN_PATH = "/app/support-widget/token/zendesk-chat";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final CountDownLatch end = new CountDownLatch(1);

    ChatPages(String sandboxOrigin, String... more) {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/app");
        filter(context, new SupportWidgetFilter(engine(sandboxOrigin, more)));
        context.addServlet(new ServletHolder(new Chat()), "/");
        context.addServlet(new ServletHolder(new Stalling()), "/stalls");
        server.setHandler(context);
        server.setDefaultHandler(new DefaultHandler()); // has an icon
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SupportWidget engine(String sandboxOrigin, String... more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("vendors", "zendesk-chat");
        settings.put("identity.resolver", WhoCookie.class.getName());
        settings.put("zendesk-chat.account-key", "demoZendeskAccountKey");
        settings.put("zendesk-chat.secret", "demo-zendesk-chat-secret-0123456789abcdef");
        settings.put("zendesk-chat.script", sandboxOrigin + "/sandbox/zendesk-chat/web-sdk.js");
        settings.put("zendesk-chat.csp.script-src", sandboxOrigin);
        settings.put("zendesk-chat.csp.connect-src", sandboxOrigin);
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return Configuration.supportWidget(settings);
    }

    private static void filter(ServletContextHandler context, Filter filter) {
        context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    String origin() {
        return "http://localhost:" + connector.getLocalPort();
    }

    String page() {
        return origin() + "/app/page";
    }

    /** A page without a tag, where plain HTTP is as untrustworthy as anywhere. */
    String plainPage() {
        return "http://" + Chromium.PLAIN_HOST + ":" + connector.getLocalPort() + "/app/page?bare";
    }

    @Override
    public void close() {
        end.countDown();
        LifeCycle.stop(server);
    }

    /** Whom the cookie names. */
    public static final class WhoCookie implements IdentityResolver {
        @Override
        public Optional<Identity> resolve(WebRequest request) {
            return Optional.ofNullable(request.cookie("who"))
                    .map(who -> Identity.of("id-" + who, who + "@example.com"));
        }
    }

    private static final class Chat extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            String policy = request.getParameter("policy");
            if (policy != null) {
                response.setHeader("Content-Security-Policy", policy);
            }
            response.setContentType("text/html;charset=UTF-8");
            String widget =
                    request.getParameter("bare") == null
                            ? SupportWidget.of(request).orElseThrow().widget(null)
                            : "";
            response.getWriter().print("<!DOCTYPE html><title>Chat</title>" + widget);
        }
    }

    /** Begins an answer and never ends it. */
    private final class Stalling extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType("application/json");
            response.getWriter().print("{\"token\":");
            response.flushBuffer();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
