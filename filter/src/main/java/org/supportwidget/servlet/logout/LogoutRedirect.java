package org.supportwidget.servlet.logout;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageControl;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.answer.PolicyHeaders;
import org.supportwidget.servlet.answer.RequestReader;
import org.supportwidget.servlet.container.RequestPath;

/**
 * The redirect that answers a log-out: whether by {@code sendRedirect} or by a status and a {@code
 * Location} set by hand, it is replaced by the {@link LogoutInterstitial}. Any other answer passes
 * as it is.
 *
 * <p>A request is a log-out by its path and query, or once {@link SupportWidget#markLogout} has
 * marked it, which is asked when the redirect comes.
 */
public final class LogoutRedirect {
    private static final String LOCATION = "Location";

    private final SupportWidget engine;
    private final HttpServletRequest request;
    private final HttpServletResponse container;
    private final LogoutInterstitial interstitial;
    private final boolean first;
    private boolean logout;
    private boolean asynchronous;
    private boolean replaced;
    private @Nullable String location;

    /** For the answer to one dispatch of a request. */
    public LogoutRedirect(
            SupportWidget engine,
            PageControl page,
            PolicyHeaders policies,
            HttpServletRequest request,
            HttpServletResponse container) {
        this.engine = engine;
        this.request = request;
        this.container = container;
        interstitial = new LogoutInterstitial(engine, request, page, policies);
        first = request.getDispatcherType() == DispatcherType.REQUEST;
        page.whenLogout(this::begin);
        if (first && RequestPath.matches(engine.http().logoutPaths(), request)) {
            begin();
        }
    }

    /** The request signs the user out: the cookies of the vendors expire. */
    private void begin() {
        if (!logout) {
            logout = true;
            if (!container.isCommitted()) {
                LogoutCookies.expire(engine, request, container);
            }
        }
    }

    private boolean replaces() {
        return logout
                && first
                && engine.http().logoutInterstitial()
                && RequestReader.isNavigation(request);
    }

    /** Whether the answer has been replaced, and what the application goes on to write is lost. */
    public boolean isReplaced() {
        return replaced;
    }

    /**
     * Replaces a redirect.
     *
     * @return whether that is done, and the redirect must not be sent
     */
    public boolean replace(String target, int status) throws IOException {
        if (container.isCommitted()
                || !replaces()
                || !LogoutInterstitial.replaces(status)
                || !LogoutInterstitial.leadsTo(target)) {
            return false;
        }
        write(target);
        return true;
    }

    /** Whether a header is a {@code Location} that is held until the answer's status is known. */
    public boolean keeps(@Nullable String name, @Nullable String value) {
        if (!LOCATION.equalsIgnoreCase(name) || asynchronous || !replaces()) {
            return false;
        }
        location = value;
        return true;
    }

    /** The {@code Location} that is held, if that is the header's name. */
    public @Nullable String held(@Nullable String name) {
        return location != null && LOCATION.equalsIgnoreCase(name) ? location : null;
    }

    /**
     * Decides about a {@code Location} that was set by hand; what comes later is too late, as after
     * any commit.
     */
    public void finish() throws IOException {
        String target = location;
        if (target == null || container.isCommitted()) {
            return;
        }
        location = null;
        if (!replace(target, container.getStatus())) {
            container.setHeader(LOCATION, target);
        }
    }

    /** The answer goes on asynchronously: from now on a {@code Location} passes at once. */
    public void leaveAlone() {
        asynchronous = true;
        if (location != null) {
            container.setHeader(LOCATION, location);
            location = null;
        }
    }

    /** The application began anew, without headers. */
    public void reset() {
        location = null;
    }

    private void write(String target) throws IOException {
        replaced = true;
        location = null;
        interstitial.write(container, target);
    }
}
