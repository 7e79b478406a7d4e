package org.supportwidget.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supportwidget.csp.CspAmendment;
import org.supportwidget.csp.CspChange;
import org.supportwidget.csp.CspSources;
import org.supportwidget.csp.Disposition;
import org.supportwidget.csp.Nonce;

/** Policies before and after, with what was added and why. */
final class PolicyPreview {
    /** Stands for the nonce, which in a real response is drawn anew. */
    private static final Nonce NONCE = Nonce.parse("FRESH-FOR-EACH-RESPONSE");

    private final CspAmendment amendment;

    PolicyPreview(CspSources sources) {
        amendment = CspAmendment.of(sources, NONCE);
    }

    /** For people; one paragraph for each policy of a header's value. */
    void print(Disposition disposition, String value, String indent, PrintStream out) {
        for (Change change : changes(disposition, value)) {
            out.println(indent + disposition.headerName());
            out.println(indent + "  before: " + change.before);
            out.println(indent + "  after:  " + change.after);
            change.added.forEach(
                    added -> {
                        String directive = added.directive().directiveName();
                        String sources = String.join(" ", added.added());
                        out.println(indent + "  + " + directive + " " + sources);
                        out.println(indent + "      because " + added.reason());
                    });
            if (change.added.isEmpty()) {
                out.println(indent + "  nothing to add");
            }
        }
        warnings(disposition, value).forEach(w -> out.println(indent + "  warning: " + w));
    }

    /** For programs. */
    List<Map<String, Object>> json(Disposition disposition, String value) {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (Change change : changes(disposition, value)) {
            Map<String, Object> policy = new LinkedHashMap<>();
            policy.put("header", disposition.headerName());
            policy.put("before", change.before);
            policy.put("after", change.after);
            policy.put("added", change.added.stream().map(PolicyPreview::json).toList());
            policy.put("warnings", warnings(disposition, value));
            policies.add(policy);
        }
        return policies;
    }

    private static Map<String, Object> json(CspChange change) {
        Map<String, Object> added = new LinkedHashMap<>();
        added.put("directive", change.directive().directiveName());
        added.put("sources", change.added());
        added.put("reason", change.reason());
        return added;
    }

    private List<String> warnings(Disposition disposition, String value) {
        return List.copyOf(amendment.warnings(value, disposition));
    }

    private List<Change> changes(Disposition disposition, String value) {
        List<String> policies = CspAmendment.policies(value);
        List<CspChange> all = amendment.changes(value, disposition);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            int policy = i;
            changes.add(
                    new Change(
                            policies.get(i).strip(),
                            amendment.amend(policies.get(i), disposition).strip(),
                            all.stream().filter(change -> change.policy() == policy).toList()));
        }
        return changes;
    }

    private record Change(String before, String after, List<CspChange> added) {}
}
