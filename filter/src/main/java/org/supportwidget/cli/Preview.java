package org.supportwidget.cli;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportwidget.VendorCatalog;
import org.supportwidget.csp.CspAmendment;
import org.supportwidget.csp.CspChange;
import org.supportwidget.csp.Disposition;
import org.supportwidget.csp.Nonce;

/** The command's form for people: policies as arguments, an explanation as output. */
final class Preview {
    /** Stands for the nonce, which in a real response is drawn anew. */
    private static final Nonce NONCE = Nonce.parse("FRESH-FOR-EACH-RESPONSE");

    private final Map<Disposition, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> vendors = new ArrayList<>();
    private final PrintStream out;

    Preview(PrintStream out) {
        this.out = out;
    }

    static String usage() {
        return """
        usage: csp-amend POLICY... --vendor NAME [--set KEY=VALUE]...
               csp-amend --report-only POLICY --vendor NAME
               csp-amend [--batch] < cases.json
        vendors:\s"""
                + String.join(", ", VendorCatalog.load().names());
    }

    /**
     * Reads the arguments and prints the preview.
     *
     * @throws IllegalArgumentException if they are wrong; the message says how
     */
    void run(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            read(rest.remove(), rest);
        }
        if (vendors.isEmpty() || values.isEmpty()) {
            throw new IllegalArgumentException(usage());
        }
        PreviewSettings settings = new PreviewSettings(String.join(",", vendors), given);
        CspAmendment amendment = CspAmendment.of(settings.sources(), NONCE);
        values.forEach((disposition, list) -> print(amendment, disposition, list));
        printStandIns(settings.stoodIn());
    }

    private void read(String argument, Deque<String> rest) {
        switch (argument) {
            case "--vendor" -> vendors.add(value(argument, rest));
            case "--report-only" -> add(Disposition.REPORT, value(argument, rest));
            case "--set" -> readSetting(value(argument, rest));
            default -> {
                if (argument.startsWith("--")) {
                    throw new IllegalArgumentException("unknown " + argument + "\n" + usage());
                }
                add(Disposition.ENFORCE, argument);
            }
        }
    }

    private void add(Disposition disposition, String value) {
        values.computeIfAbsent(disposition, none -> new ArrayList<>()).add(value);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value\n" + usage());
        }
        return rest.remove();
    }

    private void readSetting(String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("--set needs KEY=VALUE, found '" + setting + "'");
        }
        given.put(setting.substring(0, equals), setting.substring(equals + 1));
    }

    private void print(CspAmendment amendment, Disposition disposition, List<String> list) {
        for (String value : list) {
            List<String> policies = CspAmendment.policies(value);
            List<CspChange> changes = amendment.changes(value, disposition);
            for (int i = 0; i < policies.size(); i++) {
                int policy = i;
                out.println(disposition.headerName());
                out.println("  before: " + policies.get(i).strip());
                out.println("  after:  " + amendment.amend(policies.get(i), disposition).strip());
                changes.stream().filter(change -> change.policy() == policy).forEach(this::print);
                if (changes.stream().noneMatch(change -> change.policy() == policy)) {
                    out.println("  nothing to add");
                }
            }
            amendment
                    .warnings(value, disposition)
                    .forEach(warning -> out.println("  warning: " + warning));
        }
    }

    private void print(CspChange change) {
        String directive = change.directive().directiveName();
        out.println("  + " + directive + " " + String.join(" ", change.added()));
        out.println("      because " + change.reason());
    }

    private void printStandIns(Set<String> keys) {
        if (!keys.isEmpty()) {
            out.println(
                    "Stand-ins were used for "
                            + String.join(", ", keys)
                            + "; give yours by --set KEY=VALUE.");
        }
    }
}
