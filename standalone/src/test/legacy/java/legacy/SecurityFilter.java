package legacy;

import java.io.IOException;
import java.security.Principal;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/** Sends a strict policy, and tells who is signed in by a wrapped request only, as Shiro does. */
public class SecurityFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ((HttpServletResponse) response)
                .setHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self' 'nonce-bGVnYWN5'; frame-src 'none'");
        ((HttpServletResponse) response)
                .setHeader(
                        "X-Wrapped-By-Us",
                        String.valueOf(response.getClass().getName().startsWith("org.supportwidget.")));
        chain.doFilter(new SignedIn((HttpServletRequest) request), response);
    }

    @Override
    public void destroy() {}

    private static final class SignedIn extends HttpServletRequestWrapper {
        SignedIn(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            HttpSession session = getSession(false);
            final Object user =
                    session == null
                            ? null
                            : session.getAttribute("legacy:LoginServlet:current.user");
            return user == null ? null : () -> ((User) user).getEmail();
        }
    }
}
