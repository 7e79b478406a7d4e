package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.supportwidget.PageControl;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.answer.RequestReader;
import org.supportwidget.servlet.diagnostics.DiagnosticsEndpoint;
import org.supportwidget.servlet.logout.ClearSiteDataHop;
import org.supportwidget.servlet.page.PageExchange;
import org.supportwidget.servlet.page.PageRequest;
import org.supportwidget.servlet.page.PageResponse;
import org.supportwidget.servlet.visitor.IdentityProbe;
import org.supportwidget.servlet.visitor.ServletWebRequest;
import org.supportwidget.servlet.visitor.TokenEndpoint;

/** One pass of one dispatch through one of the filters: what is left for it to do. */
final class FilterPass {
    /** Dispatches whose request the application's filters mostly have not wrapped again. */
    private static final Set<DispatcherType> BARE =
            EnumSet.of(DispatcherType.ERROR, DispatcherType.ASYNC);

    private final Filter filter;
    private final SupportWidget engine;
    private final boolean lone;
    private final IdentityProbe probe;

    /**
     * @param lone whether there is no second filter, behind those of the application
     */
    FilterPass(Filter filter, SupportWidget engine, boolean lone, IdentityProbe probe) {
        this.filter = filter;
        this.engine = engine;
        this.lone = lone;
        this.probe = probe;
    }

    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PageWidget> known = SupportWidget.of(request);
        PageWidget widget = known.orElseGet(() -> engine.page(new ServletWebRequest(request)));
        request.setAttribute(SupportWidget.ATTRIBUTE, widget);
        PageControl page = widget.control();
        if (known.isPresent() && mayKnowMore(request)) {
            page.observe(new ServletWebRequest(request));
        }
        if (PageResponse.in(response) != null) {
            again(page, request, response, chain);
        } else if (request.getMethod().equals("OPTIONS")) {
            // No page, and Tomcat's servlets tell the methods of a wrapped request otherwise.
            if (lone || known.isPresent()) {
                inner(page, request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            outer(page, request, response, chain);
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
            PageControl page,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        page.discard();
        PageExchange exchange = new PageExchange(request, response, engine, page, filter);
        boolean failed = true;
        try {
            if (lone) {
                inner(page, exchange.request(), exchange.response(), chain);
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

    /** Behind the pass that wrapped the response in a further dispatch of the request. */
    private void again(
            PageControl page,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        PageRequest asked = PageRequest.in(request);
        PageExchange exchange = asked == null ? null : asked.exchangeOf(filter);
        DispatcherType type = request.getDispatcherType();
        if (exchange != null) {
            exchange.begin(type);
        }
        inner(page, request, response, chain);
        if (exchange != null) {
            exchange.finish(type, response);
        }
    }

    private void inner(
            PageControl page,
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
        DiagnosticsEndpoint diagnostics = new DiagnosticsEndpoint(engine);
        Optional<PageWidget> widget = SupportWidget.of(request);
        if (widget.isPresent() && diagnostics.isAskedBy(request)) {
            diagnostics.answer(widget.get(), request, response);
            return;
        }
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
        } finally {
            PageResponse answer = PageResponse.in(response);
            if ((failed && RequestReader.mayShow(request))
                    || (answer != null && answer.answer().kind().mayStillInject())) {
                // Whoever renders later, an error page or a filter that held the page, asks with a
                // request that a security framework has done with, and would be told that nobody
                // is signed in.
                page.settleVisitor();
            }
            probe.look(engine, request, response);
        }
    }
}
