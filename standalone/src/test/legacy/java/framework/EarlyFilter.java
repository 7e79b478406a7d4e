package framework;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;

/** Writes a policy when the application has done its work: only a filter around this one sees it. */
public class EarlyFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (!response.isCommitted()) {
            ((HttpServletResponse) response)
                    .setHeader("Content-Security-Policy-Report-Only", "script-src 'self'");
        }
    }

    @Override
    public void destroy() {}
}
