package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supportwidget.Race;

/** The first requests of an application come together, and none of its keys is known yet. */
class RemoteKeysRaceTest {
    private static final TestKey KEY = TestKey.generate("key", 2048);

    private final KeyServer server = new KeyServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void one_request_serves_them_all() throws Exception {
        server.serve(KEY.set());
        Race.of(Start::new);
    }

    private final class Start implements Race.Round {
        private final int before = server.requests();
        private final RemoteKeys keys =
                new RemoteKeys(new JwksDocument(server.url()), Clock.systemUTC());

        @Override
        public void run(int thread) {
            assertThat(keys.find("key")).contains(KEY.key());
            assertThat(keys.find("unknown")).isEmpty();
        }

        @Override
        public void check() {
            assertThat(server.requests() - before).isEqualTo(1);
        }
    }
}
