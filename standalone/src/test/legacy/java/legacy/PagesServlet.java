package legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.AsyncContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What servlets do to an answer: write it, forward, include, fail, go on in another thread. */
public class PagesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/json":
                json(response);
                break;
            case "/fragment":
                response.setContentType("text/html");
                response.getWriter().write("<p>text");
                break;
            case "/forward":
                request.getRequestDispatcher("/page.jsp").forward(request, response);
                break;
            case "/include":
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().write("<p>before</p>");
                request.getRequestDispatcher("/page.jsp").include(request, response);
                response.getWriter().write("<p>after</p>");
                break;
            case "/async":
                AsyncContext context = request.startAsync();
                context.start(() -> context.dispatch("/page.jsp"));
                break;
            default:
                response.sendError(500, "as asked");
        }
    }

    private static void json(HttpServletResponse response) throws IOException {
        byte[] body = "{\"caf\u00e9\":[1,2]}".getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.setHeader("ETag", "\"legacy\"");
        response.getOutputStream().write(body);
    }
}
