package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same routes with snippets that only start vendors: the test can fail, and mostly does. */
@ExtendWith(Stage.class)
class WithoutGuardIT {
    private final Cluster cluster;
    private final Browsers browsers;

    WithoutGuardIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        this.browsers = browsers;
    }

    @Test
    void without_the_guard_the_next_person_sees_the_conversation_on_every_route() {
        Set<Route> leaking = EnumSet.noneOf(Route.class);
        Map<String, Set<Route>> byVendor = new HashMap<>();
        for (Route route : Route.values()) {
            try (Scene scene = new Scene(cluster, browsers, route, "jsp", false)) {
                scene.play();
                for (String vendor : Engines.VENDORS) {
                    if (!scene.shown(vendor).isEmpty()) {
                        leaking.add(route);
                        byVendor.computeIfAbsent(vendor, v -> new HashSet<>()).add(route);
                    }
                }
            }
        }
        assertThat(leaking).containsExactlyInAnyOrder(Route.values());
    }
}
