package org.supportwidget.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /} and {@code /jsp/*}: pages from {@code WEB-INF/jsp}. */
public final class JspPages extends Pages {
    private static final long serialVersionUID = 1L;

    @Override
    void render(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean xsolla = getServletContext().getInitParameter(XsollaServlet.LOGIN) != null;
        String page = xsolla && view.equals("index") ? "xsolla" : view;
        request.getRequestDispatcher("/WEB-INF/jsp/" + page + ".jsp").forward(request, response);
    }
}
