package thymeleaf;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.supportwidget.thymeleaf.SupportDialect;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JavaxServletWebApplication;

/** A page by Thymeleaf, for applications that bring it. */
public class ThymeleafServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new SupportDialect());
        response.setContentType("text/html;charset=UTF-8");
        engine.process(
                "<html><body><h1>Thymeleaf</h1><support:widget/></body></html>",
                new WebContext(
                        JavaxServletWebApplication.buildApplication(getServletContext())
                                .buildExchange(request, response)),
                response.getWriter());
    }
}
