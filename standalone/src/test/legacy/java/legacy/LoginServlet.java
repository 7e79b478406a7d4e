package legacy;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A log-in by hand, as old applications have it; the attribute's name is as Wicket's are. */
public class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        User user =
                new User(
                        request.getParameter("id"),
                        request.getParameter("email"),
                        request.getParameter("name"));
        request.getSession().setAttribute("legacy:LoginServlet:current.user", user);
        response.sendRedirect(request.getContextPath() + "/page.jsp");
    }
}
