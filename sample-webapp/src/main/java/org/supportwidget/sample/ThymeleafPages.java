package org.supportwidget.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.supportwidget.thymeleaf.SupportDialect;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** {@code /thymeleaf/*}: the same pages from {@code WEB-INF/templates}. */
public final class ThymeleafPages extends Pages {
    private static final long serialVersionUID = 1L;

    private transient @Nullable JakartaServletWebApplication application;
    private transient @Nullable TemplateEngine engine;

    @Override
    public void init() {
        JakartaServletWebApplication web =
                JakartaServletWebApplication.buildApplication(getServletContext());
        WebApplicationTemplateResolver templates = new WebApplicationTemplateResolver(web);
        templates.setPrefix("/WEB-INF/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine created = new TemplateEngine();
        created.setTemplateResolver(templates);
        created.addDialect(new SupportDialect());
        application = web;
        engine = created;
    }

    @Override
    void render(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        if (application == null || engine == null) {
            throw new IllegalStateException("The container has not called init()");
        }
        engine.process(
                view,
                new WebContext(application.buildExchange(request, response), request.getLocale()),
                response.getWriter());
    }
}
