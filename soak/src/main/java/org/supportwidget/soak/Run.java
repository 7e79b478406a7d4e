package org.supportwidget.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One container under load. */
final class Run {
    static final int CONNECTIONS = 64;

    /** The first part of so many is for warming up, and so are so many requests. */
    private static final int WARMING = 4;

    private static final int WARM = 2000;

    /** How often the heap is measured. */
    private static final int POINTS = 32;

    /** With fewer measurements that count, a trend says little. */
    private static final int FEWEST = 20;

    /** So that the load is not chiefly measuring. */
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private static final Duration SWAP = Duration.ofMinutes(1);

    private final Path sample;
    private final Path target;
    private final String fault;
    private final AtomicInteger numbers = new AtomicInteger();
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);

    Run(Path sample, Path target, String fault) {
        this.sample = sample;
        this.target = target;
        this.fault = fault;
    }

    /** Runs a container for so long. */
    Outcome of(String container, Duration time) throws IOException, InterruptedException {
        Path folder = Folders.emptied(target.resolve("secrets"));
        // Often enough in a short run, too.
        Duration swap = time.compareTo(SWAP.multipliedBy(3)) < 0 ? time.dividedBy(3) : SWAP;
        Secrets secrets = new Secrets(folder, swap);
        String marks = Secrets.random();
        Path webapp = Folders.webapp(sample, target, folder, marks);
        Tally tally = new Tally();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (ServerProcess server = new ServerProcess(container, fault, webapp, target)) {
            Inspection inspection = new Inspection(secrets, marks, tally);
            for (int i = 0; i < CONNECTIONS; i++) {
                Browser browser = new Browser(server.uri(), threads);
                threads.execute(new Visitor(numbers, browser, inspection, tally, gate.readLock()));
            }
            Outcome outcome = watch(container, time, server, secrets, tally);
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
            return outcome.withLog(server.log());
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome watch(
            String container, Duration time, ServerProcess server, Secrets secrets, Tally tally)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long between = Math.max(time.toNanos() / POINTS, BETWEEN.toNanos());
        List<Outcome.Measured> measured = new ArrayList<>();
        int counting = 0;
        // Longer where the machine is too slow for so many measurements.
        for (long next = between;
                next <= time.toNanos() || counting < FEWEST;
                next = next(next, start, between)) {
            TimeUnit.NANOSECONDS.sleep(start + next - System.nanoTime());
            measured.add(measure(server, start, tally));
            if (tally.isWarm()) {
                counting++;
            } else if (next > time.toNanos() / WARMING && tally.requestsWith.sum() > WARM) {
                tally.warm();
            }
            secrets.swapIfDue();
        }
        return new Outcome(container, measured, secrets.swaps(), tally, List.of());
    }

    private static long next(long last, long start, long between) {
        return Math.max(last, System.nanoTime() - start) + between;
    }

    /** While nothing is asked for, or the heap would have what is being answered. */
    private Outcome.Measured measure(ServerProcess server, long start, Tally tally)
            throws IOException {
        gate.writeLock().lock();
        try {
            ServerProcess.Sample sample = server.measure();
            return new Outcome.Measured(
                    (System.nanoTime() - start) / 1e9,
                    sample.heap(),
                    sample.threads(),
                    tally.requestsWith.sum(),
                    tally.isWarm());
        } finally {
            gate.writeLock().unlock();
        }
    }
}
