package org.supportwidget.cli;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supportwidget.VendorPreview;
import org.supportwidget.cli.CheckReport.View;
import org.supportwidget.config.Checkup;
import org.supportwidget.config.KeyInForce;
import org.supportwidget.config.Signature;

/** The report for people. */
final class CheckText {
    private final CheckReport report;
    private final @Nullable String expected;
    private final PrintStream out;

    /**
     * @param expected a hash that a vendor calls right
     */
    CheckText(CheckReport report, @Nullable String expected, PrintStream out) {
        this.report = report;
        this.expected = expected;
        this.out = out;
    }

    void print() {
        Checkup checkup = report.checkup();
        out.println(Version.line());
        if (checkup.mistakes().isEmpty()) {
            out.println(report.location() + " is right; " + state());
        } else {
            int number = checkup.mistakes().size();
            String mistakes = number == 1 ? "one mistake" : number + " mistakes";
            out.println(report.location() + " is wrong, " + mistakes + ":");
            checkup.mistakes().forEach(mistake -> out.println("  - " + mistake));
        }
        list("Warnings", report.warnings());
        list("Notes", checkup.notes());
        if (checkup.mistakes().isEmpty()) {
            printKeys(checkup.keys());
            printViews();
            printPolicies();
        }
        printSelfTest();
    }

    private String state() {
        if (!report.enabled()) {
            return "enabled = false, so there is no widget and nothing else of it was read";
        }
        List<String> vendors = report.checkup().engine().orElseThrow().vendorNames();
        return "vendors: " + (vendors.isEmpty() ? "none is enabled" : String.join(", ", vendors));
    }

    private void list(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            title(title);
            sentences.forEach(sentence -> out.println("  - " + sentence));
        }
    }

    private void title(String title) {
        out.println();
        out.println(title);
    }

    private void printKeys(List<KeyInForce> keys) {
        title("Keys in force");
        for (KeyInForce key : keys) {
            String value = key.isSecret() ? key.value() : Visible.quoted(key.value());
            out.println("  " + key.key() + " = " + value + "   (" + key.origin() + ")");
        }
    }

    private void printViews() {
        if (!report.views().isEmpty()) {
            title(
                    "What each vendor is given for this user (whoever has it is this user: show it to nobody)");
            report.views().forEach(this::print);
        }
    }

    private void print(View view) {
        VendorPreview vendor = view.vendor();
        String standing = vendor.standing().name().toLowerCase(Locale.ROOT);
        String reason = vendor.reason() == null ? "" : ": " + vendor.reason();
        out.println("  " + vendor.vendor() + " is " + standing + reason);
        view.signatures().forEach(this::print);
        if (vendor.reason() == null) {
            out.println("    in the page: " + JSONObjectUtils.toJSONString(vendor.visitor()));
        }
    }

    private void print(Signature signature) {
        String message = signature.message();
        out.println("    " + signature.key() + " signs " + Visible.quoted(message));
        out.println("      which has " + Visible.length(message));
        out.println(
                "      "
                        + (signature.isToken() ? "token, HS256: " : "HMAC-SHA256: ")
                        + signature.result());
        Readings readings = Readings.of(signature);
        readings.remarks().forEach(remark -> out.println("      note: " + remark));
        if (!signature.isToken()) {
            out.println("      If the vendor has another hash, it has read otherwise:");
            readings.hashes()
                    .forEach((reading, hash) -> out.println("        " + hash + " " + reading));
        }
        if (expected != null) {
            out.println("      " + readings.explain(expected));
        }
    }

    private void printPolicies() {
        if (!report.policies().isEmpty()) {
            title("Policies");
            report.policies()
                    .forEach((policy, header) -> report.preview().print(header, policy, "  ", out));
        }
    }

    private void printSelfTest() {
        title("Self-test");
        out.println(
                report.selfTest().isEmpty()
                        ? "  HMAC-SHA256 and HS256 come out as RFC 4231, RFC 7515 and Crisp publish them"
                        : "  failed: " + String.join("; ", report.selfTest()));
    }
}
