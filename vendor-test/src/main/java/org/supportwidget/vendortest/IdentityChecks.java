package org.supportwidget.vendortest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.supportwidget.Vendor;
import org.supportwidget.VendorCatalog;

/** Who the vendor is told that the visitor is. */
final class IdentityChecks {
    private IdentityChecks() {}

    static void isFound(Trial trial) {
        String type = trial.subject.vendor().getClass().getName();
        boolean found =
                VendorCatalog.load()
                        .find(trial.name)
                        .map(Vendor::getClass)
                        .filter(each -> each.getName().equals(type))
                        .isPresent();
        Fault.when(!found, "no line of META-INF/services/org.supportwidget.Vendor names " + type);
    }

    static void proof(Trial trial) {
        List<String> told = trial.told(trial.engine, People.ALICE);
        Fault.when(
                !told.equals(trial.told(trial.engine(Map.of()), People.ALICE)),
                "what a page is told of one user differs after a restart: a proof that is drawn anew,"
                        + " or under a key of the process, is another one on the next node");
        if (trial.widget.usesTokens()) {
            return;
        }
        List<String> own = new ArrayList<>(told);
        own.removeAll(trial.told(trial.engine, People.BOB));
        own.removeIf(text -> People.words(People.ALICE).contains(text));
        Fault.when(
                own.isEmpty(),
                "the pages of two users differ in nothing but what the users are called: no proof is"
                        + " made of the identity");
    }
}
