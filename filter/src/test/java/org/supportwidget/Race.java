package org.supportwidget;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Four threads that are let loose on one thing at once, in round after round with a new thing each.
 * A round is no proof; so that every guard is missed when it is gone, there are many: half a second
 * of them for each race, or as long as {@code -Dstress=60s} says.
 */
public final class Race {
    /** Of each round. */
    public static final int THREADS = 4;

    private static final Duration USUAL = Duration.ofMillis(500);

    private Race() {}

    /** One thing in one round. */
    public interface Round {
        /** What one of the threads does, from 0 to 3. */
        void run(int thread) throws Exception;

        /** What must hold when all of them are done. */
        default void check() throws Exception {}
    }

    /** Holds races with things of this kind. The first thing that a round throws is thrown. */
    public static void of(Supplier<? extends Round> rounds) throws Exception {
        long end = System.nanoTime() + length().toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            do {
                Round round = rounds.get();
                run(threads, round);
                round.check();
            } while (System.nanoTime() < end);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void run(ExecutorService threads, Round round) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Meeting meeting = new Meeting();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            running.add(
                    threads.submit(
                            () -> {
                                meeting.join(false);
                                start.await();
                                meeting.join(true);
                                try {
                                    round.run(thread);
                                } finally {
                                    meeting.leave();
                                }
                                return null;
                            }));
        }
        for (Future<?> each : running) {
            each.get(1, TimeUnit.MINUTES); // what is broken may go round for ever
        }
    }

    /**
     * Where a thread waits for the others: until each of them has come to such a place, is held by
     * a lock, or is done.
     */
    public static void meet() {
        Meeting meeting = Meeting.CURRENT.get();
        if (meeting != null) {
            meeting.await();
        }
    }

    private static final class Meeting {
        static final ThreadLocal<@Nullable Meeting> CURRENT = new ThreadLocal<>();

        private enum Stand {
            COMING,
            RUNNING,
            WAITING
        }

        private final Map<Thread, Stand> threads = new ConcurrentHashMap<>();
        private final AtomicInteger times = new AtomicInteger();

        void join(boolean running) {
            CURRENT.set(this);
            threads.put(Thread.currentThread(), running ? Stand.RUNNING : Stand.COMING);
        }

        void leave() {
            threads.remove(Thread.currentThread());
            CURRENT.remove();
        }

        void await() {
            int mine = times.get();
            threads.put(Thread.currentThread(), Stand.WAITING);
            while (times.get() == mine && !areAllHeld()) {
                LockSupport.parkNanos(10_000);
            }
            times.compareAndSet(mine, mine + 1);
            threads.put(Thread.currentThread(), Stand.RUNNING);
        }

        private boolean areAllHeld() {
            return threads.entrySet().stream()
                    .allMatch(
                            thread ->
                                    thread.getValue() == Stand.WAITING
                                            || (thread.getValue() == Stand.RUNNING
                                                    && thread.getKey().getState()
                                                            != State.RUNNABLE));
        }
    }

    private static Duration length() {
        String stress = System.getProperty("stress", "");
        return stress.isEmpty() ? USUAL : Duration.parse("PT" + stress);
    }
}
