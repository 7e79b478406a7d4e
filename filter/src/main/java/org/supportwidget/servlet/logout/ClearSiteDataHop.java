package org.supportwidget.servlet.logout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.container.HeaderRemoval;
import org.supportwidget.servlet.container.RequestPath;

/**
 * One more redirect behind the {@link LogoutInterstitial}, for the application's {@code
 * Clear-Site-Data}. On the page that stops the vendors it would clear what says that there is
 * somebody to be stopped, so it is sent when they have been stopped.
 *
 * <p>What the redirect has to say waits in a cookie, which no other site can write; on https, by
 * its name, not even another host of this one.
 */
public final class ClearSiteDataHop {
    private static final String HEADER = "Clear-Site-Data";
    private static final String NAME = "support-widget-leave";

    /** More than this browsers do not keep; then the header is sent at once. */
    private static final int LONGEST = 3_500;

    /** What takes the marks away; to clear the cache alone does not. */
    private static final Pattern MARKS = Pattern.compile("\"(storage|cookies|\\*)\"");

    /** Quoted words, and a target. */
    private static final Pattern WAITING =
            Pattern.compile("([ \\t\"*,A-Za-z]+)\n([^\\x00-\\x1F]+)");

    private ClearSiteDataHop() {}

    /**
     * Takes the header off an answer, if it has one that would take the marks away.
     *
     * @return where to go on to: the redirect or, if there is nothing to clear, {@code target}
     */
    static String defer(
            SupportWidget engine,
            HttpServletRequest request,
            HttpServletResponse response,
            String target) {
        String cleared = String.join(", ", response.getHeaders(HEADER));
        String waiting = cleared + "\n" + target;
        if (!MARKS.matcher(cleared).find() || !WAITING.matcher(waiting).matches()) {
            return target;
        }
        byte[] bytes = waiting.getBytes(StandardCharsets.UTF_8);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (value.length() > LONGEST) {
            return target;
        }
        HeaderRemoval.remove(response, HEADER);
        setCookie(request, response, value, 60);
        return request.getContextPath() + path(engine);
    }

    /** Whether a browser follows the redirect. */
    public static boolean isAskedBy(SupportWidget engine, HttpServletRequest request) {
        return RequestPath.of(request).equals(path(engine));
    }

    /** Where the redirect is, in the application. */
    static String path(SupportWidget engine) {
        return engine.http().tokenPath() + "/leave";
    }

    /** Answers with the redirect. */
    public static void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String target = request.getContextPath() + "/";
        String waiting = waiting(request);
        if (waiting != null) {
            String[] parts = waiting.split("\n", 2);
            if (LogoutInterstitial.leadsTo(parts[1])) {
                response.setHeader(HEADER, parts[0]);
                target = parts[1];
            }
            setCookie(request, response, "", 0);
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(target);
    }

    private static @Nullable String waiting(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(name(request)) && cookie.getValue() != null) {
                return decode(cookie.getValue());
            }
        }
        return null;
    }

    private static @Nullable String decode(String value) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(value);
            String waiting = new String(bytes, StandardCharsets.UTF_8);
            return WAITING.matcher(waiting).matches() ? waiting : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** By hand: before Servlet 6.0, a {@code Cookie} has no SameSite. */
    private static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        response.addHeader(
                "Set-Cookie",
                name(request)
                        + "="
                        + value
                        + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
                        + seconds
                        + (request.isSecure() ? "; Secure" : ""));
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
