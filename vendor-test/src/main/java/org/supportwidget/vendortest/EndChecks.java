package org.supportwidget.vendortest;

import com.microsoft.playwright.Page;

/** The ways in which somebody stops being the page's user. */
final class EndChecks {
    private EndChecks() {}

    static void changeOfUsers(Trial trial) {
        try (Desk desk = trial.desk()) {
            // Vendors that start as soon as their script is there do not wait for a lock.
            desk.delayLocks();
            desk.start(People.ALICE);
            desk.signIn(People.BOB);
            desk.open("/page");
            desk.verified(People.BOB, "after Alice has left without a word");
            desk.until(
                    () -> !desk.isSeen(People.ALICE) && !desk.isKept(People.ALICE),
                    () -> "Bob sees or keeps what is Alice's");
            desk.quiet();
            Fault.when(
                    !desk.verdicts().contains("verified " + trial.subject.knownAs(People.BOB)),
                    "a stop of Alice's comes late and has ended him: Bob sees " + desk.verdicts());
        }
    }

    static void markedLogout(Trial trial) {
        try (Desk desk = trial.desk()) {
            desk.start(People.ALICE);
            desk.page().locator("#out").click();
            desk.until(
                    () -> desk.page().url().endsWith("/page") && !desk.isSeen(People.ALICE),
                    () -> "a log-out never leaves the page");
            desk.gone(People.ALICE, "after a marked log-out");
            desk.noErrors("at a marked log-out");
        }
    }

    static void timeout(Trial trial) {
        try (Desk desk = trial.desk()) {
            desk.start(People.ALICE);
            desk.endSession();
            desk.open("/page");
            desk.gone(People.ALICE, "in the first page for nobody");
            desk.noErrors("in a page for nobody");
        }
    }

    static void softChange(Trial trial) {
        try (Desk desk = trial.desk()) {
            desk.start(People.ALICE);
            desk.signIn(People.BOB);
            desk.openSoftly("/page?bobs");
            desk.until(
                    () -> !desk.isSeen(People.ALICE) && !desk.isKept(People.ALICE),
                    () ->
                            "a page of Bob's that a script swapped in shows or keeps what is Alice's");
            desk.open("/page");
            desk.verified(People.BOB, "in a page that he opens after a soft navigation");
            desk.noErrors("when a soft navigation changes the user");
        }
    }

    static void twoTabs(Trial trial) {
        try (Desk desk = trial.desk()) {
            desk.start(People.ALICE);
            Page first = desk.page();
            Page second = desk.newTab();
            desk.open("/page");
            desk.verified(People.ALICE, "in a second tab");
            desk.signIn(People.BOB);
            desk.open("/page");
            desk.verified(People.BOB, "in the second tab of Alice's");
            desk.lookAt(first);
            desk.until(
                    () -> !desk.isSeen(People.ALICE),
                    () -> "the first tab still shows Alice to Bob");
            desk.lookAt(second);
            desk.open("/page?later");
            desk.verified(People.BOB, "once the first tab has stopped: its stop ended him");
        }
    }
}
