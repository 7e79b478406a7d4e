package org.supportwidget.servlet.logout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.owasp.encoder.Encode;
import org.supportwidget.PageControl;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.answer.PolicyHeaders;

/**
 * The page that stands in for a redirect after a log-out: it stops the vendors and goes on to the
 * redirect's target. So the vendors are stopped also where the target is a static page, or another
 * site.
 */
final class LogoutInterstitial {
    /** Seconds after which the browser goes on even if no script of the page's ever runs. */
    private static final int PATIENCE = 10;

    private static final String CSP = "Content-Security-Policy";
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

    /**
     * For an answer without a policy of the application's; amended as that would be. A sign-out in
     * a frame goes on in the frame.
     */
    private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

    private final SupportWidget engine;
    private final HttpServletRequest request;
    private final PageControl page;
    private final PolicyHeaders policies;

    LogoutInterstitial(
            SupportWidget engine,
            HttpServletRequest request,
            PageControl page,
            PolicyHeaders policies) {
        this.engine = engine;
        this.request = request;
        this.page = page;
        this.policies = policies;
    }

    /** 307 and 308 repeat the request with its body, which a page could not do. */
    static boolean replaces(int status) {
        return status == HttpServletResponse.SC_MOVED_PERMANENTLY
                || status == HttpServletResponse.SC_FOUND
                || status == HttpServletResponse.SC_SEE_OTHER;
    }

    /**
     * Whether the target is one that a redirect would have led to; a script must not be led to a
     * {@code javascript:} URL.
     */
    static boolean leadsTo(String target) {
        String lower = target.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        return !SCHEME.matcher(lower).matches()
                || lower.startsWith("http:")
                || lower.startsWith("https:");
    }

    /** Writes the page and ends it; what the answer has of cookies and other headers stays. */
    void write(HttpServletResponse response, String location) throws IOException {
        // A filter of the application's may have told it of a proxy, and whoever answers the hop
        // asks behind it.
        HttpServletRequest innermost =
                page.innermost().unwrap(HttpServletRequest.class).orElse(request);
        String target = ClearSiteDataHop.defer(engine, innermost, response, location);
        byte[] html = html(target).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Refresh", PATIENCE + "; url=" + RefreshUrl.of(target));
        policies.amendAll(response);
        if (!response.containsHeader(CSP) && policies.amends()) {
            response.setHeader(CSP, policies.amend(CSP, POLICY));
        }
        try {
            response.getOutputStream().write(html);
            response.getOutputStream().close();
        } catch (IllegalStateException writerInUse) {
            response.getWriter().write(new String(html, StandardCharsets.UTF_8));
            response.getWriter().close();
        }
    }

    private String html(String target) {
        String url = Encode.forHtmlAttribute(target);
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Signing out</title>"
                + "<noscript><meta http-equiv=\"refresh\" content=\"0; url="
                + Encode.forHtmlAttribute(RefreshUrl.of(target))
                + "\"></noscript></head><body>"
                + page.leave(target)
                + "<p><a href=\""
                + url
                + "\">Continue</a></p></body></html>\n";
    }
}
