package org.supportwidget.vendortest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.supportwidget.Identity;
import org.supportwidget.SupportWidget;

/** Identities that a vendor, a page or a proof might take for something else. */
final class HostileChecks {
    private static final List<Identity> SHOWABLE =
            List.of(
                    Identity.of("Case-1", "Alice.ADAMS@Kit.example", "alice ADAMS"),
                    Identity.of("plus-2", "alice+tag@kit.example", "</script><!--<script>"),
                    Identity.of("quote'3\"", "o'brien&co@kit.example", "\\u2028\u2028'\"&<>`${x}"),
                    Identity.of("ünï-4", "ünïcode@kit.example", "A\u0308 \uD83D\uDE00"));

    /** None of these can be one address, or one key, to every vendor alike. */
    private static final List<Identity> UNUSABLE =
            List.of(
                    Identity.of("5", " alice@kit.example", "Alice"),
                    Identity.of("6", "alice@kit.example\n", "Alice"),
                    Identity.of("7", "alice@kit.example,bob@kit.example", "Alice"),
                    Identity.of("8\u0000", "alice@kit.example", "Alice"),
                    Identity.of("9\uD800", "alice@kit.example", "Alice"));

    private HostileChecks() {}

    static void identities(Trial trial) {
        for (Identity user : UNUSABLE) {
            boolean told = trial.state(trial.engine, user).containsKey("visitor");
            Fault.when(told, "a page is told of a user whom nobody can verify safely");
        }
        try (Desk desk = trial.desk()) {
            for (Identity user : SHOWABLE) {
                arrives(trial, desk, user);
                desk.endSession();
                desk.open("/page");
                desk.until(() -> !desk.isMarked(), () -> "the vendor cannot be stopped");
            }
        }
    }

    private static void arrives(Trial trial, Desk desk, Identity user) {
        SupportWidget engine = trial.engine;
        if (!trial.state(engine, user).containsKey("visitor")) {
            return;
        }
        desk.given.clear();
        desk.signIn(user);
        desk.open("/page");
        desk.until(
                () -> !desk.verdicts().isEmpty(),
                () -> "the vendor is given nothing of " + user.email() + ": " + desk.errors);
        for (Map<String, String> given : desk.given) {
            for (String value : given.values()) {
                exactly(value, user);
            }
        }
        desk.verified(user, "exactly as the application spells them");
        desk.noErrors("with an unusual identity");
    }

    private static void exactly(String value, Identity user) {
        for (String exact : People.words(user)) {
            boolean same = value.equals(exact);
            boolean alike =
                    value.strip().toLowerCase(Locale.ROOT).equals(exact.toLowerCase(Locale.ROOT));
            Fault.when(
                    alike && !same && !People.words(user).contains(value),
                    "'"
                            + exact
                            + "' arrives as '"
                            + value
                            + "': whoever changes a text changes whom it names");
        }
    }
}
