package org.supportwidget.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.visitor.IdentityProbe;

/**
 * Hangs the page's widget on each request and wraps the response.
 *
 * <p><b>Outermost for the response, innermost for the identity.</b> The filter stands in the chain
 * twice.
 *
 * <p>The outer pass must be the outermost filter of all, because the application's policy may be
 * set by any filter or servlet, at any time up to the commit, and only a wrapper around all of them
 * sees every {@code setHeader}. But an outermost filter runs before anybody is authenticated:
 * Spring Security, Shiro and others wrap the <i>request</i>, and only their wrapper answers {@code
 * getUserPrincipal()} and {@code getSession()} truthfully. So the inner pass, behind all filters
 * and just before the servlet, notes that request for the time when a tag asks who is signed in.
 *
 * <p>Every pass does what is left to do: it wraps the response unless it finds its own wrapper in
 * the chain (a container hands a bare response to an error page and to some asynchronous
 * dispatches), and it notes its request as the innermost one so far. It therefore does not matter
 * which instance comes first, how often a request is forwarded, or whether the application declared
 * the filter once, twice or left it to {@link SupportWidgetInitializer}.
 *
 * <p>In {@code web.xml} declare it first and, under another name, once more last, for the
 * dispatchers REQUEST, FORWARD, ERROR and ASYNC, with {@code async-supported}. Thread-safe.
 */
public final class SupportWidgetFilter implements Filter {
    private final IdentityProbe probe = new IdentityProbe();
    private volatile @Nullable SupportWidget support;
    private volatile boolean paired;
    private volatile boolean lone;

    /** A filter that reads the application's configuration when it is initialised. */
    public SupportWidgetFilter() {}

    /** A filter for an engine that is there already, for embedded containers and frameworks. */
    public SupportWidgetFilter(SupportWidget support) {
        this.support = support;
    }

    /**
     * Another filter for the same engine, for the second place in the chain: each place needs an
     * instance of its own. Both know that they are two, also where the container does not say so.
     */
    public SupportWidgetFilter another() {
        SupportWidget engine = support;
        SupportWidgetFilter other =
                engine == null ? new SupportWidgetFilter() : new SupportWidgetFilter(engine);
        paired = true;
        other.paired = true;
        return other;
    }

    @Override
    public void init(FilterConfig config) {
        if (support == null) {
            support =
                    Registration.of(
                                    config.getServletContext(),
                                    config.getInitParameter("supportwidget.config"))
                            .support();
        } else {
            Registration.note(config.getServletContext(), support);
        }
        lone = !paired && count(config) < 2;
    }

    private static long count(FilterConfig config) {
        return config.getServletContext().getFilterRegistrations().values().stream()
                .filter(
                        registration ->
                                SupportWidgetFilter.class
                                        .getName()
                                        .equals(registration.getClassName()))
                .count();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SupportWidget engine = support;
        if (engine != null
                && request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer) {
            new FilterPass(this, engine, lone, probe).pass(http, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Nothing to do; before Servlet 4.0 the interface has no default. */
    @Override
    public void destroy() {}
}
