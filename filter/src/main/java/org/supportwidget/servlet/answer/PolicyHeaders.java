package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.EngineListener;
import org.supportwidget.OnceLog;
import org.supportwidget.PageControl;
import org.supportwidget.SupportWidget;
import org.supportwidget.csp.CspAmendment;
import org.supportwidget.csp.CspSources;
import org.supportwidget.csp.Disposition;

/**
 * Amends the values of the two policy headers for one page, and puts back the application's own for
 * an answer that has turned out to be none.
 */
public final class PolicyHeaders {
    private static final OnceLog LOG = new OnceLog(Logger.getLogger("org.supportwidget"));
    private static final Pattern REPORT_URI =
            Pattern.compile("((?:^|[;,])\\s*report-uri)\\s[^;,]*", Pattern.CASE_INSENSITIVE);

    private final PageControl page;
    private final EngineListener listener;
    private final boolean amends;
    private final CspSources usual;
    private final boolean hasTenants;
    private final Map<String, String> originals = new HashMap<>();
    private final boolean ofScript;
    private boolean restored;

    /**
     * @param ofScript whether policies stay as they are: a page that a script puts together keeps
     *     the policy with which it began
     */
    PolicyHeaders(SupportWidget engine, PageControl page, boolean ofScript) {
        this.page = page;
        this.ofScript = ofScript;
        restored = ofScript;
        listener = engine.listener();
        amends = engine.http().amendsCsp();
        usual = engine.cspSources();
        hasTenants = engine.hasTenants();
    }

    /** For the tenant of the request, as far as that is known by now. */
    private CspAmendment amendment() {
        return CspAmendment.of(hasTenants ? page.cspSources() : usual, page.nonce());
    }

    /** Whether policies are amended at all. */
    public boolean amends() {
        return amends;
    }

    /** The value with which a header is to be set: amended if it holds policies, else as it is. */
    public @Nullable String amend(@Nullable String header, @Nullable String value) {
        if (!amends || header == null || value == null) {
            return value;
        }
        Disposition disposition = Disposition.ofHeader(header);
        if (disposition == null) {
            CspAmendment.headerWarning(header, value).ifPresent(warning -> warn(warning, value));
            return value;
        }
        CspAmendment amendment = amendment();
        amendment.warnings(value, disposition).forEach(warning -> warn(warning, value));
        String amended = amendment.amend(value, disposition);
        listener.happened(
                EngineListener.Event.CSP, "", amended.equals(value) ? "unchanged" : "amended");
        if (!amended.equals(value)) {
            originals.putIfAbsent(amended, value);
        }
        return amended;
    }

    /** Amends what a filter outside of ours, or an earlier dispatch, has set already. */
    public void amendAll(HttpServletResponse response) {
        if (!ofScript) {
            restored = false;
            replaceAll(response, this::amend);
        }
    }

    /** Puts back what the application set, unless a tag has rendered all the same. */
    void restoreUnlessRendered(HttpServletResponse response) {
        if (!page.isRendered()) {
            restoreAll(response);
        }
    }

    /** Puts back what the application set, for an answer that is no page. */
    public void restoreAll(HttpServletResponse response) {
        restored = true;
        if (!originals.isEmpty()) {
            replaceAll(response, (header, value) -> originals.getOrDefault(value, value));
        }
    }

    /** For people: each policy of an answer, as the application set it and as it leaves. */
    public List<Map<String, Object>> changes(HttpServletResponse response) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Disposition disposition : Disposition.values()) {
            for (String value : response.getHeaders(disposition.headerName())) {
                Map<String, Object> change = new LinkedHashMap<>();
                change.put("header", disposition.headerName());
                change.put("before", originals.getOrDefault(value, value));
                change.put("after", value);
                changes.add(change);
            }
        }
        return changes;
    }

    /** Whether the answer is no page, so far, and policies stay as they are. */
    boolean areRestored() {
        return restored;
    }

    private static void replaceAll(HttpServletResponse response, BinaryOperator<String> change) {
        for (Disposition disposition : Disposition.values()) {
            String header = disposition.headerName();
            List<String> values = new ArrayList<>(response.getHeaders(header));
            List<String> changed = new ArrayList<>();
            values.forEach(value -> changed.add(change.apply(header, value)));
            if (!changed.equals(values)) {
                response.setHeader(header, changed.get(0));
                changed.stream().skip(1).forEach(value -> response.addHeader(header, value));
            }
        }
    }

    /** Once for each policy, not for each of its nonces or addresses of reports. */
    private static void warn(String warning, String policy) {
        String lasting =
                REPORT_URI
                        .matcher(policy.replaceAll("'nonce-[^']*'", "'nonce-…'"))
                        .replaceAll("$1 …");
        LOG.warn(warning, warning + " [" + lasting + "]");
    }
}
