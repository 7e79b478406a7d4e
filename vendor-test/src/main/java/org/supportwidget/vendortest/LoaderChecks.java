package org.supportwidget.vendortest;

/**
 * Alice's session has ended, and the script that could end the vendor's does not come as it should.
 */
final class LoaderChecks {
    private LoaderChecks() {}

    static void late(Trial trial) {
        try (Desk desk = trial.desk()) {
            ended(desk, Loader.LATE);
            // Where no script is needed, none is asked for.
            desk.until(
                    () -> desk.network.isHolding() || !desk.isMarked(),
                    () -> "a page for nobody neither stops the vendor nor asks for its loader");
            desk.network.release();
            desk.gone(People.ALICE, "after a late loader has come");
            desk.noErrors("with a late loader");
        }
    }

    static void blocked(Trial trial) {
        recovers(trial, Loader.BLOCKED, "blocked");
    }

    static void throwing(Trial trial) {
        recovers(trial, Loader.THROWING, "broken");
    }

    static void hanging(Trial trial) {
        recovers(trial, Loader.HANGING, "hanging");
    }

    private static void recovers(Trial trial, Loader how, String word) {
        try (Desk desk = trial.desk()) {
            ended(desk, how);
            desk.turns();
            honest(desk, "with a " + word + " loader");
            desk.noErrors("with a " + word + " loader in a page for nobody");
            desk.signIn(People.ALICE);
            desk.open("/page?again");
            desk.turns();
            desk.noErrors("with a " + word + " loader in a user's page");
            desk.endSession();
            desk.network.loader(Loader.AT_ONCE);
            desk.open("/page");
            desk.gone(People.ALICE, "once the " + word + " loader is there again");
        }
    }

    /** The vendor's frame never gets ready: what waits for it has not been done. */
    static void acknowledged(Trial trial) {
        try (Desk desk = trial.desk()) {
            desk.start(People.ALICE);
            desk.endSession();
            desk.disconnect();
            desk.open("/page");
            desk.until(
                    () -> isWaiting(desk) || !desk.isMarked(),
                    () -> "a page for nobody does not stop the vendor");
            desk.quiet();
            honest(desk, "while the vendor's frame is not there");
        }
    }

    private static boolean isWaiting(Desk desk) {
        return Boolean.TRUE.equals(desk.ask("() => window.sandboxWaits === true", null));
    }

    /** No mark may go while the vendor still keeps somebody. */
    private static void honest(Desk desk, String when) {
        Fault.when(
                !desk.isMarked() && desk.isKept(People.ALICE),
                "stop(page) says that it is done "
                        + when
                        + ", and the vendor still keeps alice@kit.example: wait for an"
                        + " acknowledgement, or fail");
    }

    private static void ended(Desk desk, Loader how) {
        desk.start(People.ALICE);
        desk.endSession();
        desk.network.loader(how);
        desk.open("/page");
    }
}
