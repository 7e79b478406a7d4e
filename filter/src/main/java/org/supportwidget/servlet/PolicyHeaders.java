package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.OnceLog;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.csp.CspAmendment;
import org.supportwidget.csp.Disposition;

/** Amends the values of the two policy headers for one page. */
final class PolicyHeaders {
    private static final OnceLog LOG = new OnceLog(Logger.getLogger("org.supportwidget"));

    private final boolean amends;
    private final CspAmendment amendment;

    PolicyHeaders(SupportWidget engine, PageWidget page) {
        amends = engine.http().amendsCsp();
        amendment = CspAmendment.of(engine.cspSources(), page.nonce());
    }

    /** Whether policies are amended at all. */
    boolean amends() {
        return amends;
    }

    /** The value with which a header is to be set: amended if it holds policies, else as it is. */
    @Nullable String amend(@Nullable String header, @Nullable String value) {
        if (!amends || header == null || value == null) {
            return value;
        }
        Disposition disposition = Disposition.ofHeader(header);
        if (disposition == null) {
            CspAmendment.headerWarning(header, value).ifPresent(warning -> warn(warning, value));
            return value;
        }
        amendment.warnings(value, disposition).forEach(warning -> warn(warning, value));
        return amendment.amend(value, disposition);
    }

    /** Amends what a filter outside of ours, or an earlier dispatch, has set already. */
    void amendAll(HttpServletResponse response) {
        for (Disposition disposition : Disposition.values()) {
            amendAll(response, disposition.headerName());
        }
    }

    private void amendAll(HttpServletResponse response, String header) {
        List<String> values = new ArrayList<>(response.getHeaders(header));
        List<String> amended = new ArrayList<>();
        values.forEach(value -> amended.add(amend(header, value)));
        if (!amended.equals(values)) {
            response.setHeader(header, amended.get(0));
            amended.stream().skip(1).forEach(value -> response.addHeader(header, value));
        }
    }

    /** Once for each policy, not for each of its nonces. */
    private static void warn(String warning, String policy) {
        LOG.warn(warning + " [" + policy.replaceAll("'nonce-[^']*'", "'nonce-…'") + "]");
    }
}
