package org.supportwidget.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The application's own Content Security Policy, on every answer. It knows nothing of a widget.
 *
 * <p>For the pages that show it, the request attribute {@code policy} holds what was set beside
 * what the response says after it was set, and {@code nonce} the nonce for the page's own scripts.
 */
public final class ContentSecurityPolicyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String HEADER = "Content-Security-Policy";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String nonce = nonce();
        String policy =
                "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self';"
                                .formatted(nonce)
                        + " img-src 'self' data:; connect-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'";
        response.setHeader(HEADER, policy);
        request.setAttribute("nonce", nonce);
        request.setAttribute("policy", PolicyChange.of(policy, response.getHeader(HEADER)));
        chain.doFilter(request, response);
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
