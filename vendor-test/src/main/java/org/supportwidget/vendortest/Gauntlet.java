package org.supportwidget.vendortest;

import java.util.List;
import java.util.function.Consumer;

/** Everything that a vendor is put through. */
final class Gauntlet {
    static final List<Check> CHECKS =
            List.of(
                    new Check("is found by its services line", IdentityChecks::isFound),
                    new Check(
                            "gives a proof that lasts and is the user's own",
                            IdentityChecks::proof),
                    new Check("keeps its secrets", SecretChecks::secrets),
                    new Check("names nobody to nobody", SecretChecks::nobody),
                    new Check("stays within its budget of bytes", SecretChecks::bytes),
                    new Check("starts, within the smallest policy", StartChecks::start),
                    new Check(
                            "is refused with another name on the same proof",
                            StartChecks::tampered),
                    new Check(
                            "passes identities on exactly or not at all",
                            HostileChecks::identities),
                    new Check("goes on through soft navigation", StartChecks::softNavigation),
                    new Check("shows the next user nothing", EndChecks::changeOfUsers),
                    new Check("ends with a marked log-out", EndChecks::markedLogout),
                    new Check("ends with a session that timed out", EndChecks::timeout),
                    new Check(
                            "ends with a soft navigation of somebody else's",
                            EndChecks::softChange),
                    new Check("lets two tabs change users", EndChecks::twoTabs),
                    new Check("ends though its loader is late", LoaderChecks::late),
                    new Check("ends though its loader was blocked", LoaderChecks::blocked),
                    new Check("ends though its loader threw", LoaderChecks::throwing),
                    new Check("ends though its loader hung", LoaderChecks::hanging),
                    new Check("has ended when it says so", LoaderChecks::acknowledged));

    private Gauntlet() {}

    /**
     * One check.
     *
     * @param name what a right vendor does
     * @param act throws an {@link AssertionError} that names the fault
     */
    record Check(String name, Consumer<Trial> act) {
        void run(Trial trial) {
            act.accept(trial);
        }
    }
}
