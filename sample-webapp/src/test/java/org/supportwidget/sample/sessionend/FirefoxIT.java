package org.supportwidget.sample.sessionend;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** The same in another browser; the routes are in {@link FirefoxRoutesIT}. */
@DisabledIfEnvironmentVariable(
        named = "FIREFOX",
        matches = "none",
        disabledReason = "./verify has found none and could not install one")
class FirefoxIT {
    @Nested
    class Soft extends SoftNavigationIT {
        Soft(Cluster cluster, @InFirefox Browsers browsers) {
            super(cluster, browsers);
        }
    }

    @Nested
    class Held extends HeldTabIT {
        Held(Cluster cluster, @InFirefox Browsers browsers) {
            super(cluster, browsers);
        }
    }

    @Nested
    class Marks extends LostMarksIT {
        Marks(Cluster cluster, @InFirefox Browsers browsers) {
            super(cluster, browsers);
        }
    }
}
