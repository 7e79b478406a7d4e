package org.supportwidget.thymeleaf;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.supportwidget.FrameOptions;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.SupportWidgetFilter;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * An application on Jetty behind the real filter: {@code /template} is what a real engine makes of
 * a template, {@code /direct} what the page's widget itself renders.
 */
final class TemplateServer {
    static final TemplateEngine ENGINE = engine();

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private static TemplateEngine engine() {
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new SupportDialect());
        return engine;
    }

    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter(new SupportWidgetFilter(TestPage.SUPPORT), "/*", null);
        context.addServlet(new Page(), "/template");
        context.addServlet(new Direct(), "/direct");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    /**
     * The body, without what differs from one answer to the next; for nobody if the user is empty.
     */
    String get(String path, String template, String user) throws Exception {
        String query =
                "t="
                        + URLEncoder.encode(template, StandardCharsets.UTF_8)
                        + (user.isEmpty() ? "" : "&u=" + user);
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path + "?" + query);
        String html =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        return TestPage.normal(html);
    }

    void stop() throws Exception {
        server.stop();
    }

    /** The template is the parameter {@code t}, the user {@code u}. */
    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            request.setAttribute("user", request.getParameter("u"));
            response.setContentType("text/html;charset=UTF-8");
            var exchange =
                    JakartaServletWebApplication.buildApplication(getServletContext())
                            .buildExchange(request, response);
            WebContext context = new WebContext(exchange);
            context.setVariable("chosen", "crisp");
            ENGINE.process(request.getParameter("t"), context, response.getWriter());
        }
    }

    /** What the page's widget itself renders, which the JSP tags write as it is. */
    private static final class Direct extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            request.setAttribute("user", request.getParameter("u"));
            response.setContentType("text/html;charset=UTF-8");
            PageWidget page = SupportWidget.of(request).orElseThrow();
            FrameOptions options = new FrameOptions("en", "a@b.example", "Tickets", "50%", "300");
            String html =
                    switch (request.getParameter("t")) {
                        case "widget" -> page.widget(null);
                        case "thread" -> page.widget("thread");
                        case "frame" -> page.frame("crisp", options);
                        default -> page.stop();
                    };
            response.getWriter().write(html);
        }
    }
}
