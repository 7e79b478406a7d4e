package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is known of more tenants than are kept, found and kept at once. */
class TenantRaceTest {
    private static final int KEPT = 100;
    private static final int TENANTS = 120;

    private final KnownForLife<String> known = new KnownForLife<>(KEPT, Duration.ofMinutes(5));

    @Test
    void each_has_its_own_and_as_many_are_kept_as_should_be() throws Exception {
        Race.of(Pages::new);
    }

    private final class Pages implements Race.Round {
        @Override
        public void run(int thread) {
            for (int i = 0; i < 20_000; i++) {
                String tenant = tenant(ThreadLocalRandom.current().nextInt(TENANTS));
                String found = known.find(tenant, 0);
                if (found == null) {
                    known.keep(tenant, tenant, 0);
                } else if (!found.equals(tenant)) {
                    fail("what is kept is another tenant's");
                }
            }
        }

        @Override
        public void check() {
            assertThat(IntStream.range(0, TENANTS).filter(i -> known.find(tenant(i), 0) != null))
                    .hasSize(KEPT);
        }

        private static String tenant(int number) {
            return "tenant-" + number;
        }
    }
}
