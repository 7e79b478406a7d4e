package org.supportwidget.benchmarks;

import java.security.GeneralSecurityException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.supportwidget.SupportWidget;
import org.supportwidget.WebRequest;
import org.supportwidget.config.Configuration;

/**
 * What a {@code <support:widget/>} makes for a signed-in user: finding out who that is, signing,
 * and the markup as the tag writes it, the browser's runtime included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // what configure() sets
public class RenderBenchmark {
    /** How many vendors {@code all-vendors.properties} names. */
    public static final int ALL = new Vendors().names().size();

    /** How many of them are in the page: {@code one} or {@code all}. */
    @Param({"all", "one"})
    public String vendors = "all";

    private SupportWidget engine;
    private List<String> names;
    private List<String> signed;

    private final OrderServlet.User user =
            new OrderServlet.User("42", "alice@example.com", "Alice Example");
    private final WebRequest request = new SessionRequest(user);

    /** Configures the engine, and sees that each vendor is in what it renders. */
    @Setup
    public void configure() throws GeneralSecurityException {
        Vendors known = new Vendors();
        names = vendors.equals("all") ? known.names() : List.of("unthread");
        signed = known.signed();
        engine = Configuration.supportWidget(known.settings(names));
        String block = ours();
        for (String name : names) {
            if (!block.contains('"' + name + '"') || !byHand().contains(name)) {
                throw new IllegalStateException(name + " is not in the page");
            }
        }
    }

    /** The page's one tag. */
    @Benchmark
    public String ours() {
        return engine.page(request).widget(null);
    }

    /** What a scriptlet in a JSP would write. */
    @Benchmark
    public String byHand() throws GeneralSecurityException {
        return Scriptlet.snippets(names, signed, user);
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
