package org.supportwidget.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Requests of a signed-in user for an {@link OrderPage} of 50,000 bytes, to a Jetty with the filter
 * ({@code inject = auto}, one vendor) and to one without, in turns over two connections that are
 * kept alive. The score is that of two requests; {@link Sums} tells them apart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(3)
@SuppressWarnings("NullAway.Init") // what start() sets
public class JettyRequestBenchmark {

    /** How the page is written; {@code json}: the same bytes, which are no page. */
    @Param({"stream", "writer", "json"})
    public String by = "stream";

    private PageServer bare;
    private PageServer filtered;
    private boolean filteredFirst;

    /** Nanoseconds since the iteration began; their ratio is what counts. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Sums {
        /** Of the requests that pass the filter. */
        public long with;

        /** Of those that do not. */
        public long without;
    }

    @Setup
    public void start() throws Exception {
        byte[] page = OrderPage.ofSize(50_000);
        bare = PageServer.start(page, by, false);
        filtered = PageServer.start(page, by, true);
        bare.request();
        filtered.request();
        boolean named = filtered.hasAnswered("alice@example.com");
        if (named == by.equals("json") || bare.hasAnswered("alice@example.com")) {
            throw new IllegalStateException("The block names the user; without it nothing does");
        }
    }

    @TearDown
    public void stop() throws Exception {
        bare.stop();
        filtered.stop();
    }

    /** One request to each. */
    @Benchmark
    public void both(Sums sums) throws IOException {
        filteredFirst = !filteredFirst;
        long start = System.nanoTime();
        (filteredFirst ? filtered : bare).request();
        long middle = System.nanoTime();
        (filteredFirst ? bare : filtered).request();
        long end = System.nanoTime();
        sums.with += filteredFirst ? middle - start : end - middle;
        sums.without += filteredFirst ? end - middle : middle - start;
    }

    /** A request that passes the filter, for what it allocates. */
    @Benchmark
    public int with() throws IOException {
        return filtered.request();
    }

    /** One that does not. */
    @Benchmark
    public int without() throws IOException {
        return bare.request();
    }
}
