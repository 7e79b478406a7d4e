package org.supportwidget.sample.hostile;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supportwidget.thymeleaf.SupportDialect;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * The pages. Each begins with no session, and shows nothing, as that takes time.
 *
 * <ul>
 *   <li>{@code /jsp}: with tags, in ISO-8859-1
 *   <li>{@code /thymeleaf}, {@code /thymeleaf-xhtml}: with tags, in UTF-8
 *   <li>{@code /injected}, {@code /injected-xhtml}: without tags, the former in windows-1252
 *   <li>{@code /beginning}: nobody's
 *   <li>{@code /careless}: prints the user's name into the page as it is
 * </ul>
 */
final class HostilePages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String BEGINNING = "/hostile/beginning";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'";

    private static final String PAGE =
            "<html lang='en' xmlns='http://www.w3.org/1999/xhtml'><head><title>Page</title>"
                    + "<link rel='icon' href='data:,'/></head><body hidden='hidden'><main>%s</main></body></html>";

    /** Whether pages have a policy. */
    static volatile boolean strict;

    private transient @Nullable JakartaServletWebApplication application;
    private transient @Nullable TemplateEngine engine;

    @Override
    public void init() {
        JakartaServletWebApplication web =
                JakartaServletWebApplication.buildApplication(getServletContext());
        WebApplicationTemplateResolver templates = new WebApplicationTemplateResolver(web);
        templates.setPrefix("/WEB-INF/templates");
        templates.setSuffix(".html");
        TemplateEngine created = new TemplateEngine();
        created.setTemplateResolver(templates);
        created.addDialect(new SupportDialect());
        application = web;
        engine = created;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        if (strict) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        String path = request.getPathInfo();
        boolean xhtml = path.endsWith("-xhtml");
        response.setContentType(
                xhtml ? "application/xhtml+xml;charset=UTF-8" : "text/html;charset=UTF-8");
        switch (path.replace("-xhtml", "")) {
            case "/jsp" ->
                    request.getRequestDispatcher("/WEB-INF/jsp/hostile.jsp")
                            .forward(request, response);
            case "/thymeleaf" -> thymeleaf(request, response);
            case "/injected" -> injected(response, xhtml);
            case "/careless" ->
                    print(response, String.valueOf(Guest.now == null ? "" : Guest.now.name()));
            default -> print(response, "");
        }
    }

    private void thymeleaf(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (application == null || engine == null) {
            throw new IllegalStateException("The container has not called init()");
        }
        engine.process(
                "/hostile",
                new WebContext(application.buildExchange(request, response), Locale.ROOT),
                response.getWriter());
    }

    private static void injected(HttpServletResponse response, boolean xhtml) throws IOException {
        if (!xhtml) {
            response.setContentType("text/html;charset=windows-1252");
        }
        print(response, "");
    }

    private static void print(HttpServletResponse response, String main) throws IOException {
        boolean xhtml = response.getContentType().startsWith("application");
        response.getWriter().print((xhtml ? "" : "<!DOCTYPE html>") + PAGE.formatted(main));
    }
}
