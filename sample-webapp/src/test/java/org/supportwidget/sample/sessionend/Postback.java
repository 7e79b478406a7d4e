package org.supportwidget.sample.sessionend;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A framework's postback: the form of a page is posted to the page's own URL, with an action. */
final class Postback extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String action = request.getParameter("postback");
        if (action == null || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        if (action.equals("logout")) {
            request.logout();
        } else {
            request.getSession().invalidate();
        }
        chain.doFilter(asGet(request), response);
    }

    /** The sample's pages answer only GET. */
    static HttpServletRequest asGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
