package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.answer.RequestReader;
import org.supportwidget.servlet.logout.ClearSiteDataHop;
import org.supportwidget.servlet.page.PageExchange;
import org.supportwidget.servlet.page.PageRequest;
import org.supportwidget.servlet.page.PageResponse;
import org.supportwidget.servlet.visitor.IdentityProbe;
import org.supportwidget.servlet.visitor.ServletWebRequest;
import org.supportwidget.servlet.visitor.TokenEndpoint;

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
    /** Dispatches whose request the application's filters mostly have not wrapped again. */
    private static final Set<DispatcherType> BARE =
            EnumSet.of(DispatcherType.ERROR, DispatcherType.ASYNC);

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
            pass(engine, http, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Nothing to do; before Servlet 4.0 the interface has no default. */
    @Override
    public void destroy() {}

    private void pass(
            SupportWidget engine,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Optional<PageWidget> known = SupportWidget.of(request);
        PageWidget page = known.orElseGet(() -> engine.page(new ServletWebRequest(request)));
        request.setAttribute(SupportWidget.ATTRIBUTE, page);
        if (known.isPresent() && mayKnowMore(request)) {
            page.observe(new ServletWebRequest(request));
        }
        if (PageResponse.in(response) != null) {
            again(engine, page, request, response, chain);
        } else if (request.getMethod().equals("OPTIONS")) {
            // No page, and Tomcat's servlets tell the methods of a wrapped request otherwise.
            if (lone || known.isPresent()) {
                inner(engine, page, request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            outer(engine, page, request, response, chain);
        }
    }

    /**
     * In an error page or an asynchronous dispatch, only a request that a filter has wrapped again:
     * many frameworks let these pass, and the container's own knows nobody.
     */
    private static boolean mayKnowMore(HttpServletRequest request) {
        return !BARE.contains(request.getDispatcherType())
                || (!(request instanceof PageRequest) && PageRequest.in(request) != null);
    }

    private void outer(
            SupportWidget engine,
            PageWidget page,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        page.discard();
        PageExchange exchange = new PageExchange(request, response, engine, page, this);
        boolean failed = true;
        try {
            if (lone) {
                inner(engine, page, exchange.request(), exchange.response(), chain);
            } else {
                chain.doFilter(exchange.request(), exchange.response());
            }
            failed = false;
        } finally {
            if (failed) {
                exchange.fail();
            }
        }
        exchange.finish();
    }

    /** Behind the pass that wrapped the response, be it in a further dispatch of the request. */
    private void again(
            SupportWidget engine,
            PageWidget page,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        PageRequest asked = PageRequest.in(request);
        PageExchange exchange = asked == null ? null : asked.exchangeOf(this);
        DispatcherType type = request.getDispatcherType();
        if (exchange != null) {
            exchange.begin(type);
        }
        inner(engine, page, request, response, chain);
        if (exchange != null) {
            exchange.finish(type, response);
        }
    }

    private void inner(
            SupportWidget engine,
            PageWidget page,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (ClearSiteDataHop.isAskedBy(engine, request)) {
            ClearSiteDataHop.answer(request, response);
            return;
        }
        TokenEndpoint tokens = new TokenEndpoint(engine);
        if (tokens.isAskedBy(request)) {
            tokens.answer(page, request, response);
            return;
        }
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
        } finally {
            PageResponse answer = PageResponse.in(response);
            if ((failed && RequestReader.mayShow(request))
                    || (answer != null && answer.answer().mayStillInject())) {
                // Whoever renders later, an error page or a filter that held the page, asks with a
                // request that a security framework has done with, and would be told that nobody
                // is signed in.
                page.identity();
            }
            probe.look(engine, request, response);
        }
    }
}
