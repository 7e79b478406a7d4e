package org.supportwidget.benchmarks;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.supportwidget.SupportWidget;
import org.supportwidget.WebRequest;
import org.supportwidget.config.Configuration;

/**
 * What a {@code <support:widget/>} makes for a signed-in user: finding out who that is, signing,
 * and the markup as the tag writes it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // what configure() sets
public class TagBenchmark {

    /** The vendors in the page. */
    @Param({"thread", "thread,crisp,reamaze,unthread,crisp-chat"})
    public String vendors = "thread";

    private SupportWidget engine;

    private final WebRequest request =
            new SessionRequest(new OrderServlet.User("42", "alice@example.com", "Alice Example"));

    @Setup
    public void configure() {
        Map<String, String> settings = new HashMap<>();
        settings.put("vendors", vendors);
        settings.put("identity.id", "session.user.id");
        settings.put("identity.email", "session.user.email");
        settings.put("identity.name", "session.user.name");
        settings.put("thread.app-id", "app");
        settings.put("crisp.website-id", "e30a04ee-f81c-4935-b8d8-5fa55831b1c0");
        settings.put("reamaze.account", "acme");
        settings.put("unthread.subdomain", "acme");
        settings.put("unthread.script", "https://acme.unthread.io/widget.js");
        settings.put("crisp-chat.website-id", "e30a04ee-f81c-4935-b8d8-5fa55831b1c0");
        for (String vendor : vendors.split(",", -1)) {
            settings.put(vendor + ".secret", vendor + "-secret-for-measuring-only");
        }
        engine = Configuration.supportWidget(settings);
    }

    /** The page's one tag. */
    @Benchmark
    public String widget() {
        return engine.page(request).widget(null);
    }

    private record SessionRequest(OrderServlet.User user) implements WebRequest {
        @Override
        public @Nullable Principal principal() {
            return null;
        }

        @Override
        public @Nullable Object sessionAttribute(String name) {
            return name.equals("user") ? user : null;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return null;
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }

        @Override
        public @Nullable String cookie(String name) {
            return null;
        }

        @Override
        public String contextPath() {
            return "";
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return Optional.empty();
        }
    }
}
