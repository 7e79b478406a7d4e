package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.web.HttpSettings;
import org.supportwidget.web.InjectionSettings;

/**
 * The wrappers of one dispatch, each with one job: from the application to the container, policies,
 * the injected block, caches, and the answer to a log-out. The application is handed {@code
 * request} and {@code response}.
 */
record ResponseLayers(
        HttpServletRequest request,
        HttpServletResponse response,
        PageWidget page,
        @Nullable InjectingResponse injecting,
        @Nullable CacheGuardResponse cache,
        @Nullable LogoutResponse logout) {

    static ResponseLayers around(
            HttpServletRequest request,
            HttpServletResponse response,
            SupportWidget engine,
            PageWidget page,
            Filter outermost) {
        boolean ofScript = InjectionGate.isOfScript(request);
        if (ofScript) {
            page.answerScript();
        }
        PolicyHeaders policies = new PolicyHeaders(engine, page, ofScript);
        InjectedBlock block = block(engine.http(), request, page);
        PageRequest asked =
                new PageRequest(
                        request,
                        outermost,
                        block != null && InjectionGate.mayBePageByName(request));
        LogoutResponse logout = LogoutResponse.to(engine, request, response, page, policies);
        HttpServletResponse inner = logout == null ? response : logout;
        CacheGuardResponse cache =
                engine.http().cacheGuard()
                        ? new CacheGuardResponse(
                                asked,
                                inner,
                                response,
                                new CacheGuard(request, response, page, ofScript && block == null))
                        : null;
        inner = cache == null ? inner : cache;
        InjectingResponse injecting =
                block == null && cache == null && !policies.amends()
                        ? null
                        : new InjectingResponse(asked, inner, response, block, cache, policies);
        inner = injecting == null ? inner : injecting;
        CspResponse outer = new CspResponse(inner, policies, page);
        ResponseLayers layers = new ResponseLayers(asked, outer, page, injecting, cache, logout);
        asked.answeredBy(layers);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            layers.takeBack();
        }
        page.sealWhere(() -> InjectionGate.isHtml(outer));
        page.whenIdentified(layers::noteIdentity);
        return layers;
    }

    /** What the answer that failed said of its body does not hold for an error page. */
    private void takeBack() {
        if (injecting != null) {
            injecting.takeBackHeaders();
        }
        if (cache != null) {
            cache.takeBackHeaders();
        }
    }

    /** The page has given out who is signed in. */
    private void noteIdentity() {
        if (cache != null) {
            cache.noteIdentity();
        }
    }

    private static @Nullable InjectedBlock block(
            HttpSettings http, HttpServletRequest request, PageWidget page) {
        InjectionSettings injection = http.injection();
        return InjectionGate.opens(injection, request)
                ? new InjectedBlock(page, injection.frames())
                : null;
    }

    /** The wrapper of a type in a chain of them, or {@code null}. */
    static <T extends ServletResponse> @Nullable T in(ServletResponse response, Class<T> type) {
        ServletResponse each = response;
        while (each instanceof ServletResponseWrapper wrapper) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
            each = wrapper.getResponse();
        }
        return null;
    }

    /** The application has returned. An asynchronous answer goes on. */
    void finish() throws IOException {
        if (!request.isAsyncStarted()) {
            complete();
        }
    }

    /** The answer is complete: what was waiting for the body waits no longer. */
    void complete() throws IOException {
        if (injecting != null) {
            injecting.finish();
        }
        if (cache != null) {
            cache.finish();
        }
        if (logout != null) {
            logout.finish();
        }
    }

    /** The application goes on in a thread of its own, which must find nothing waiting here. */
    void release() throws IOException {
        if (injecting != null) {
            injecting.release();
            settleVisitor(injecting);
        }
        if (logout != null) {
            logout.leaveAlone();
        }
    }

    /** The application goes on with the container's own response. */
    void bypass() throws IOException {
        if (injecting != null) {
            injecting.bypass();
            settleVisitor(injecting);
        }
        if (logout != null) {
            logout.finish();
            logout.leaveAlone();
        }
    }

    /** Security frameworks know the user in the request's own thread only. */
    private void settleVisitor(InjectingResponse answer) {
        if (answer.mayStillInject()) {
            page.identity();
        }
    }

    /** The application failed: the container will answer. */
    void fail() throws IOException {
        if (injecting != null) {
            injecting.abandon();
        }
    }

    /**
     * Another dispatch begins with these wrappers around the response. Before a forward, and before
     * an error page, the container has thrown away what had been written.
     */
    void begin(DispatcherType type) {
        boolean error = type == DispatcherType.ERROR;
        if (injecting != null && (error || type == DispatcherType.FORWARD)) {
            injecting.restart();
        } else if (injecting != null && type == DispatcherType.ASYNC) {
            injecting.resume();
        }
        if (error) {
            page.discard();
            takeBack();
        }
    }

    /**
     * @param given the response that the dispatch was given
     */
    void finish(DispatcherType type, HttpServletResponse given) throws IOException {
        if (type == DispatcherType.FORWARD) {
            finishForward(given);
        } else if (type == DispatcherType.ERROR) {
            complete();
        } else if (type == DispatcherType.ASYNC) {
            finish();
        }
    }

    /**
     * A forward ends the answer, and some containers then close it beneath all wrappers. What a
     * framework of the application's still wants to write as headers has to be written first.
     */
    private void finishForward(HttpServletResponse forwarded) throws IOException {
        if (injecting != null) {
            finishForward(injecting, forwarded);
        }
        if (logout != null) {
            logout.finish();
        }
    }

    private void finishForward(InjectingResponse page, HttpServletResponse forwarded)
            throws IOException {
        if (page.isPageBegun()) {
            forwarded.flushBuffer();
            page.finish();
        } else {
            page.settleUnlessPage();
            page.restoreUntypedPolicies();
        }
        if (forwarded == response) {
            page.awaitClose();
        }
    }
}
