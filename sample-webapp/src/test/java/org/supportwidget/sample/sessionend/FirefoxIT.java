package org.supportwidget.sample.sessionend;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** The same in another browser. */
@DisabledIfEnvironmentVariable(
        named = "FIREFOX",
        matches = "none",
        disabledReason = "./verify has found none and could not install one")
class FirefoxIT {
    @Nested
    class Routes extends RoutesIT {
        Routes(Cluster cluster, @InFirefox Browsers browsers) {
            super(cluster, browsers);
        }

        @Override
        List<String> languages() {
            return List.of("jsp");
        }
    }

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
