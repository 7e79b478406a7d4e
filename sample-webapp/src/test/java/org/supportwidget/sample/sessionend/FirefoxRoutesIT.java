package org.supportwidget.sample.sessionend;

import java.util.List;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** The same routes in another browser. */
@DisabledIfEnvironmentVariable(
        named = "FIREFOX",
        matches = "none",
        disabledReason = "./verify has found none and could not install one")
class FirefoxRoutesIT extends RoutesIT {
    FirefoxRoutesIT(Cluster cluster, @InFirefox Browsers browsers) {
        super(cluster, browsers);
    }

    @Override
    List<String> languages() {
        return List.of("jsp");
    }
}
