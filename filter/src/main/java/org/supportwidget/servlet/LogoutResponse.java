package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.web.HttpSettings;

/**
 * The answer to a log-out: a redirect, be it by {@code sendRedirect} or by a status and a {@code
 * Location} set by hand, is replaced by the {@link LogoutInterstitial}. Any other answer passes as
 * it is.
 */
final class LogoutResponse extends HttpServletResponseWrapper {
    private static final String LOCATION = "Location";

    private final LogoutInterstitial interstitial;
    private @Nullable String location;
    private boolean replaced;
    private boolean asynchronous;

    LogoutResponse(HttpServletResponse response, LogoutInterstitial interstitial) {
        super(response);
        this.interstitial = interstitial;
    }

    /**
     * For the answer to a request; {@code null} if it gets none. A log-out's answer also makes the
     * vendors' cookies expire.
     */
    static @Nullable LogoutResponse to(
            SupportWidget engine,
            HttpServletRequest request,
            HttpServletResponse response,
            PageWidget page,
            PolicyHeaders policies) {
        if (!isLogout(engine.http(), request)) {
            return null;
        }
        LogoutCookies.expire(engine, request, response);
        return engine.http().logoutInterstitial() && LogoutInterstitial.isNavigation(request)
                ? new LogoutResponse(
                        response,
                        new LogoutInterstitial(
                                request, page, policies, TokenEndpoint.leavePath(engine, request)))
                : null;
    }

    private static boolean isLogout(HttpSettings http, HttpServletRequest request) {
        String path = RequestPath.of(request);
        return request.getDispatcherType() == DispatcherType.REQUEST
                && http.logoutPaths().stream()
                        .anyMatch(
                                pattern ->
                                        pattern.matches(
                                                path, name -> QueryParameter.of(request, name)));
    }

    @Override
    public void sendRedirect(String target) throws IOException {
        if (isCommitted() || !LogoutInterstitial.leadsTo(target)) {
            super.sendRedirect(target);
        } else {
            replace(target);
        }
    }

    /**
     * Servlet 6.1's, by which its other variants go too. Overrides where there is such a method,
     * which Servlet 6.0 does not know.
     *
     * @param status 302 unless the application chose another
     * @param clearBuffer whether what has been written is dropped
     */
    @SuppressWarnings("MissingOverride")
    public void sendRedirect(String target, int status, boolean clearBuffer) throws IOException {
        if (isCommitted()
                || !LogoutInterstitial.replaces(status)
                || !LogoutInterstitial.leadsTo(target)) {
            ContainerMethods.sendRedirect(
                    (HttpServletResponse) getResponse(), target, status, clearBuffer);
        } else {
            replace(target);
        }
    }

    @Override
    public void setHeader(@Nullable String name, @Nullable String value) {
        if (LOCATION.equalsIgnoreCase(name) && !asynchronous) {
            location = value;
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(@Nullable String name, @Nullable String value) {
        if (LOCATION.equalsIgnoreCase(name) && !asynchronous) {
            location = value;
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public boolean containsHeader(String name) {
        return LOCATION.equalsIgnoreCase(name) ? location != null : super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return LOCATION.equalsIgnoreCase(name) ? location : super.getHeader(name);
    }

    @Override
    public void reset() {
        super.reset();
        location = null;
    }

    @Override
    public void flushBuffer() throws IOException {
        finish();
        super.flushBuffer();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        finish();
        return replaced ? new Discarding() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        finish();
        return replaced
                ? new PrintWriter(new OutputStreamWriter(new Discarding(), StandardCharsets.UTF_8))
                : super.getWriter();
    }

    /**
     * Settles a {@code Location} that was set by hand; what comes later is too late, as after any
     * commit.
     */
    void finish() throws IOException {
        String target = location;
        if (target == null || isCommitted()) {
            return;
        }
        location = null;
        if (LogoutInterstitial.replaces(getStatus()) && LogoutInterstitial.leadsTo(target)) {
            replace(target);
        } else {
            super.setHeader(LOCATION, target);
        }
    }

    /** The answer goes on asynchronously: from now on a {@code Location} passes at once. */
    void leaveAlone() {
        asynchronous = true;
        if (location != null) {
            super.setHeader(LOCATION, location);
            location = null;
        }
    }

    private void replace(String target) throws IOException {
        replaced = true;
        location = null;
        interstitial.write((HttpServletResponse) getResponse(), target);
    }
}
