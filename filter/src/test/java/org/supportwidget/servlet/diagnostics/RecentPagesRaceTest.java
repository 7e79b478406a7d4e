package org.supportwidget.servlet.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supportwidget.Race;

/** Pages that are noted at once, while somebody looks at them. */
class RecentPagesRaceTest {
    @Test
    void an_application_has_one_list_and_loses_no_page_of_it() throws Exception {
        Race.of(Application::new);
    }

    private static final class Application implements Race.Round {
        private final ServletContext context = context();
        private final Set<RecentPages> lists = Collections.newSetFromMap(new ConcurrentHashMap<>());

        @Override
        public void run(int thread) {
            RecentPages pages = RecentPages.of(context);
            lists.add(pages);
            for (int i = 0; i < 1_000; i++) {
                pages.add("session-" + thread, Map.of("page", i));
                if (i % 100 == 0) {
                    assertThat(pages.of(request("session-" + thread))).isNotNull();
                }
            }
        }

        /** The last hundred are kept, of which each session is shown its last twenty. */
        @Override
        public void check() {
            assertThat(lists).hasSize(1);
            RecentPages pages = lists.iterator().next();
            for (int i = 0; i < 5; i++) {
                for (int page = 0; page < 20; page++) {
                    pages.add("later-" + i, Map.of("page", page));
                }
            }
            assertThat(shown(pages, "session-")).isZero();
            assertThat(shown(pages, "later-")).isEqualTo(100);
        }

        private static int shown(RecentPages pages, String session) {
            return Stream.of(0, 1, 2, 3, 4)
                    .map(i -> pages.of(request(session + i)).size())
                    .collect(Collectors.summingInt(size -> size));
        }
    }

    private static HttpServletRequest request(String session) {
        return proxy(HttpServletRequest.class, Map.of("getRequestedSessionId", session));
    }

    private static ServletContext context() {
        return proxy(ServletContext.class, Map.of());
    }

    /** What it is given as an attribute is kept. */
    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        Map<Object, Object> attributes = new ConcurrentHashMap<>();
        return type.cast(
                Proxy.newProxyInstance(
                        RecentPagesRaceTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getAttribute" -> {
                                        Object known = attributes.get(arguments[0]);
                                        Race.meet();
                                        yield known;
                                    }
                                    case "setAttribute" ->
                                            attributes.put(arguments[0], arguments[1]);
                                    default -> answers.get(method.getName());
                                }));
    }
}
