package org.supportwidget.servlet.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.supportwidget.PageControl;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.answer.Answer;
import org.supportwidget.servlet.answer.PageGate;
import org.supportwidget.servlet.answer.PageType;
import org.supportwidget.servlet.diagnostics.RecentPages;
import org.supportwidget.servlet.logout.LogoutRedirect;

/**
 * One request and its answer, from the outermost filter on, through every dispatch: the application
 * is handed {@link #request} and {@link #response}, and what ends its answer is noted here.
 * Whatever ends an answer has to finish, release or abandon it, or the end of a page is lost.
 */
public final class PageExchange {
    private final PageRequest request;
    private final PageResponse response;
    private final PageControl page;
    private final Answer answer;
    private final LogoutRedirect logout;
    private final boolean diagnosed;

    /**
     * Wraps what a container handed to the outermost filter.
     *
     * @param outermost the filter that finishes the exchange
     */
    public PageExchange(
            HttpServletRequest request,
            HttpServletResponse response,
            SupportWidget engine,
            PageControl page,
            Filter outermost) {
        this.page = page;
        diagnosed = engine.http().diagnostics().on();
        this.request = new PageRequest(request, outermost, this);
        answer = new Answer(engine, page, this.request, response);
        if (answer.kind().awaitsBlock() && PageGate.mayBePageByName(request)) {
            this.request.hideConditions();
        }
        logout = new LogoutRedirect(engine, page, answer.policies(), request, response);
        this.response = new PageResponse(this.request, response, answer, logout, page);
        answer.policies().amendAll(response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            answer.headers().takeBack();
        }
        page.sealWhere(() -> PageType.isHtml(response));
        page.whenIdentified(answer.headers()::noteIdentity);
    }

    /** What the application is handed. */
    public HttpServletRequest request() {
        return request;
    }

    /** What the application is handed. */
    public HttpServletResponse response() {
        return response;
    }

    /** The application has returned. An asynchronous answer goes on. */
    public void finish() throws IOException {
        if (!request.goesOn()) {
            complete();
        }
    }

    /** The answer is complete: what was waiting for the body waits no longer. */
    void complete() throws IOException {
        response.finish();
        answer.headers().finish();
        answer.missingBlock().explain();
        if (diagnosed) {
            RecentPages.note(request, innermost(), response, answer);
        }
        logout.finish();
    }

    private HttpServletRequest innermost() {
        return page.innermost().unwrap(HttpServletRequest.class).orElse(request);
    }

    /** The application goes on in a thread of its own, which must find nothing waiting here. */
    void release() throws IOException {
        response.release();
        askVisitor();
        logout.leaveAlone();
    }

    /** The application goes on with the container's own response. */
    void bypass() throws IOException {
        if (answer.isWatched()) {
            response.bypass();
        }
        askVisitor();
        logout.finish();
        logout.leaveAlone();
    }

    /** Security frameworks know the user in the request's own thread only. */
    private void askVisitor() {
        if (answer.kind().mayStillInject()) {
            page.settleVisitor();
        }
    }

    /** The application failed: the container will answer. */
    public void fail() {
        if (answer.isWatched()) {
            try {
                response.abandon();
            } catch (IOException e) {
                // The browser has gone. What is thrown already says more.
                Logger.getLogger("org.supportwidget")
                        .log(Level.FINE, "A failed page was cut off", e);
            }
        }
    }

    /** A servlet is about to be included. */
    void beginInclude() throws IOException {
        // If it throws the body away, it is to find it where it is without us.
        response.release();
        answer.beginInclude();
    }

    /** The included servlet has returned. */
    void endInclude() {
        answer.headers().endInclude();
    }

    /**
     * Another dispatch begins with this response. Before a forward, and before an error page, the
     * container has thrown away what had been written.
     */
    public void begin(DispatcherType type) {
        boolean error = type == DispatcherType.ERROR;
        if (error || type == DispatcherType.FORWARD) {
            response.restart();
        } else if (type == DispatcherType.ASYNC) {
            response.resume();
        }
        if (error) {
            page.discard();
            answer.headers().takeBack();
        } else if (type == DispatcherType.FORWARD) {
            page.discardMarkup();
        }
    }

    /**
     * A further dispatch has returned.
     *
     * @param given the response that the dispatch was given
     */
    public void finish(DispatcherType type, HttpServletResponse given) throws IOException {
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
        if (response.isPageBegun()) {
            forwarded.flushBuffer();
            response.finish();
        } else if (answer.isWatched()) {
            if (!answer.kind().mayStillInject()) {
                // Without a body; a page may still be held by the application.
                answer.becomeOther();
            }
            answer.restoreUntypedPolicies();
        }
        if (forwarded == response) {
            response.awaitClose();
        }
        logout.finish();
    }
}
