package org.supportwidget.spring.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Notes that a request has passed a filter chain that reads no session. */
final class SessionlessFilter implements Filter {
    private static final String ATTRIBUTE = SessionlessFilter.class.getName();

    /** Whether a request, in an earlier dispatch perhaps, has passed such a chain. */
    static boolean hasPassed(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, true);
        chain.doFilter(request, response);
    }
}
