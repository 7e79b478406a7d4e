package org.supportwidget.servlet.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.supportwidget.Race;

/** A browser that asks for tokens of many values at once. */
class BoundValuesRaceTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void it_gets_them_for_five() throws Exception {
        Race.of(Browser::new);
    }

    private static final class Browser implements Race.Round {
        private final Map<String, Object> attributes = new ConcurrentHashMap<>();
        private final HttpSession session = session(attributes);
        private final AtomicInteger given = new AtomicInteger();

        @Override
        public void run(int thread) {
            for (int i = 0; i < 5; i++) {
                if (BoundValues.admit(session, "freshchat", thread + "-" + i, NOON)) {
                    given.incrementAndGet();
                }
            }
        }

        @Override
        public void check() {
            assertThat(given).hasValue(BoundValues.MOST_VALUES);
        }
    }

    private static HttpSession session(Map<String, Object> attributes) {
        return (HttpSession)
                Proxy.newProxyInstance(
                        BoundValuesRaceTest.class.getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getId" -> "one";
                                    case "getAttribute" -> attributes.get(arguments[0]);
                                    case "setAttribute" ->
                                            attributes.put((String) arguments[0], arguments[1]);
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}
