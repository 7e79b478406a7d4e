package org.supportwidget.benchmarks;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Requests of a signed-in user for an {@link OrderPage} of 50,000 bytes, to a Jetty for each {@link
 * Way}, over connections that are kept alive. The library has one vendor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // what start() sets
public class RequestBenchmark {
    private static final int SIZE = 50_000;
    private static final Way[] WAYS = Way.values();

    /** How the page is written; {@code json}: the same bytes, which are no page. */
    @Param({"stream", "writer", "json"})
    public String by = "stream";

    private final Map<Way, PageServer> servers = new EnumMap<>(Way.class);
    private int first;

    /** Nanoseconds since the iteration began, of the requests of each way. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Sums {
        /** Of {@link Way#BARE}. */
        public long bare;

        /** Of {@link Way#BY_HAND}. */
        public long byHand;

        /** Of {@link Way#BY_TAG}. */
        public long byTag;

        /** Of {@link Way#BY_INJECTION}. */
        public long byInjection;

        /** Of {@link Way#SPRING_HEADERS}. */
        public long springHeaders;

        /** How often each was asked. */
        public long turns;

        private void add(Way way, long nanos) {
            switch (way) {
                case BARE -> bare += nanos;
                case BY_HAND -> byHand += nanos;
                case BY_TAG -> byTag += nanos;
                case BY_INJECTION -> byInjection += nanos;
                case SPRING_HEADERS -> springHeaders += nanos;
            }
        }
    }

    /** Starts the servers, and sees that each answers as it should. */
    @Setup
    public void start() throws Exception {
        byte[] page = OrderPage.ofSize(SIZE);
        for (Way way : WAYS) {
            PageServer server = PageServer.start(page, by, way);
            servers.put(way, server);
            server.request();
            boolean named = way.namesUser() && !by.equals("json");
            if (server.hasAnswered("alice@example.com") != named
                    || server.hasAnswered("X-Content-Type-Options")
                            != (way == Way.SPRING_HEADERS)) {
                throw new IllegalStateException(way + " has answered as another way");
            }
        }
    }

    @TearDown
    public void stop() throws Exception {
        for (PageServer server : servers.values()) {
            server.stop();
        }
    }

    /** One request to each, each time in another order; {@link Sums} tells them apart. */
    @Benchmark
    public void turns(Sums sums) throws IOException {
        first = (first + 1) % WAYS.length;
        long begun = System.nanoTime();
        for (int i = 0; i < WAYS.length; i++) {
            Way way = WAYS[(first + i) % WAYS.length];
            ask(way);
            long ended = System.nanoTime();
            sums.add(way, ended - begun);
            begun = ended;
        }
        sums.turns++;
    }

    /** One way alone, for what it allocates. */
    @Benchmark
    public int bare() throws IOException {
        return ask(Way.BARE);
    }

    @Benchmark
    public int byHand() throws IOException {
        return ask(Way.BY_HAND);
    }

    @Benchmark
    public int byTag() throws IOException {
        return ask(Way.BY_TAG);
    }

    @Benchmark
    public int byInjection() throws IOException {
        return ask(Way.BY_INJECTION);
    }

    @Benchmark
    public int springHeaders() throws IOException {
        return ask(Way.SPRING_HEADERS);
    }

    private int ask(Way way) throws IOException {
        return Objects.requireNonNull(servers.get(way)).request();
    }
}
