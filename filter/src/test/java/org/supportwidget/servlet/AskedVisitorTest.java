package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/** When the application is asked who is signed in: only where an answer may show it. */
class AskedVisitorTest {
    private static final AtomicInteger ASKED = new AtomicInteger();

    @TempDir Path temp;

    /** Counts how often it is asked. */
    public static final class Counting implements IdentityResolver {
        @Override
        public Optional<Identity> resolve(WebRequest request) {
            ASKED.incrementAndGet();
            return Optional.empty();
        }
    }

    @Test
    void not_for_the_error_of_an_image_a_script_or_data() throws Exception {
        assertThat(asked("Accept", "image/avif,*/*", "Sec-Fetch-Dest", "image")).isZero();
        assertThat(asked("Accept", "*/*", "Sec-Fetch-Dest", "script")).isZero();
        assertThat(asked("Accept", "image/png,*/*;q=0.8")).isZero();
        assertThat(asked("Accept", "application/json", "X-Requested-With", "XMLHttpRequest"))
                .isZero();
        assertThat(asked("Sec-Fetch-Mode", "cors", "Sec-Fetch-Dest", "empty")).isZero();
    }

    @Test
    void for_the_error_that_a_window_or_a_frame_may_show() throws Exception {
        assertThat(asked("Accept", "text/html,*/*", "Sec-Fetch-Dest", "document")).isPositive();
        assertThat(asked("Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe")).isPositive();
        assertThat(asked("Accept", "text/html,*/*")).isPositive();
    }

    @Test
    void creates_no_session() throws Exception {
        HttpResponse<String> response =
                ThreadPage.answer(
                        temp,
                        ThreadPage.THREAD.replace("principal.name", "session.user.email"),
                        (request, answer) ->
                                answer.getWriter().write(ThreadPage.of(request).widget(null)));

        assertThat(response.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(Engines.states(response.body())).hasSize(1);
    }

    private int asked(@Nullable String... headers) throws Exception {
        ASKED.set(0);
        try (WebApp app =
                new WebApp(temp)
                        .configured(
                                """
                                vendors = thread
                                thread.app-id = a
                                thread.secret = thread-portal-authentication-secret
                                identity.resolver = %s
                                """
                                        .formatted(Counting.class.getName()))
                        .page("/missing", (request, response) -> response.sendError(404))
                        .start()) {
            app.send("GET", "/missing", headers);
        }
        return ASKED.get();
    }
}
