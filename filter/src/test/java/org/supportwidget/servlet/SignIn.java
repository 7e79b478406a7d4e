package org.supportwidget.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Tells who is signed in as Spring Security and Shiro do: by a wrapper around the request, which
 * has forgotten it when the filter has returned.
 */
public final class SignIn implements Filter {
    /** The principal's name. */
    static final String USER = "alice@acme.com";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignedIn signedIn = new SignedIn((HttpServletRequest) request);
        try {
            chain.doFilter(signedIn, response);
        } finally {
            signedIn.forgotten = !request.isAsyncStarted();
        }
    }

    private static final class SignedIn extends HttpServletRequestWrapper {
        private volatile boolean forgotten;

        SignedIn(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return forgotten ? null : () -> USER;
        }
    }
}
