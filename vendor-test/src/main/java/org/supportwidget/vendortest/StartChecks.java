package org.supportwidget.vendortest;

import java.util.ArrayList;
import java.util.List;
import org.supportwidget.csp.CspDirective;

/** The vendor starts, with the user whom it can verify and with the policy that it asked for. */
final class StartChecks {
    private StartChecks() {}

    static void start(Trial trial) {
        try (Desk desk = trial.desk()) {
            desk.start(People.ALICE);
            desk.page().waitForLoadState();
            desk.turns();
            desk.noErrors("while the vendor starts");
            Fault.when(
                    !desk.violations.isEmpty(),
                    "the policy is too narrow: the browser blocked "
                            + desk.violations
                            + "; cspSources() names no source for it");
            List<String> unused = unused(trial, desk);
            Fault.when(
                    !unused.isEmpty(),
                    "the policy is too wide: no request of the vendor's needs " + unused);
        }
    }

    private static List<String> unused(Trial trial, Desk desk) {
        List<String> unused = new ArrayList<>();
        for (CspDirective directive : CspDirective.nameable()) {
            for (String source : trial.widget.cspSources().sources(directive)) {
                boolean used =
                        desk.network.requested.stream()
                                .filter(each -> each.startsWith(directive.directiveName() + " "))
                                .map(each -> each.substring(each.indexOf(' ') + 1))
                                .anyMatch(url -> UsedSource.covers(source, url));
                if (!used) {
                    unused.add(directive.directiveName() + " " + source);
                }
            }
        }
        return unused;
    }

    /** Somebody who changes the page has the same proof with another name on it. */
    static void tampered(Trial trial) {
        try (Desk desk = trial.desk()) {
            desk.signIn(People.ALICE);
            desk.open(
                    "/page?as=alice@kit.example,mallory@kit.example"
                            + "&as=alice%2540kit.example,mallory%2540kit.example"
                            + "&as=alice%40kit.example,mallory%40kit.example"
                            + "&as=alice-1001,mallory-6666");
            desk.until(
                    () -> !desk.verdicts().isEmpty() || !desk.given.isEmpty(),
                    () -> "the vendor is given nothing at all, also in a page that was changed");
            desk.turns();
            String wrong = "verified " + trial.subject.knownAs(People.MALLORY);
            Fault.when(
                    desk.verdicts().contains(wrong),
                    "the vendor verifies mallory@kit.example in a page that was changed: nothing that"
                            + " was signed stands for the identity");
        }
    }

    static void softNavigation(Trial trial) {
        try (Desk desk = trial.desk()) {
            desk.start(People.ALICE);
            boolean keeps = desk.isKept(People.ALICE);
            desk.openSoftly("/page?next");
            desk.turns();
            desk.openSoftly("/page?again");
            desk.turns();
            desk.noErrors("after a soft navigation");
            Fault.when(
                    keeps && !desk.isKept(People.ALICE),
                    "a soft navigation ends the user's session with the vendor");
            desk.open("/page");
            desk.verified(People.ALICE, "after two soft navigations");
        }
    }
}
