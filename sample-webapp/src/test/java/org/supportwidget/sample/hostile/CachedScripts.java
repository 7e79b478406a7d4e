package org.supportwidget.sample.hostile;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.supportwidget.sandbox.SandboxScript;
import org.supportwidget.sandbox.SandboxServlet;

/**
 * The sandbox vendors, whose scripts a browser may keep, and whose frames are empty: there are many
 * pages.
 */
final class CachedScripts extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What Unthread's portal frames: nothing. */
    static final String PORTAL = "/portal";

    private final SandboxServlet vendors = new SandboxServlet();

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        vendors.init(config);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = String.valueOf(request.getPathInfo());
        if (path.endsWith(".js")) {
            response.setContentType("text/javascript;charset=UTF-8");
            response.setHeader("Cache-Control", "max-age=3600");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.getWriter().print(SandboxScript.named(path.split("/", -1)[1]));
        } else if (request.getMethod().equals("GET")) {
            // A frame: the test reads its address.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            vendors.service(request, response);
        }
    }
}
