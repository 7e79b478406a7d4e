package org.supportwidget.soak;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.supportwidget.soak.Browser.Answer;
import org.supportwidget.soak.Step.Kind;
import org.supportwidget.soak.app.Person.Trouble;

/** What is counted and measured while one server runs. Thread-safe. */
final class Tally {
    private static final int SHOWN = 10;

    final LongAdder requestsWith = new LongAdder();
    final LongAdder requestsWithout = new LongAdder();
    final LongAdder signatures = new LongAdder();
    final LongAdder tokens = new LongAdder();
    final LongAdder wrong = new LongAdder();
    private final Map<Trouble, LongAdder> troubled = new EnumMap<>(Trouble.class);
    private final Map<Kind, Latencies> with = new EnumMap<>(Kind.class);
    private final Map<Kind, Latencies> without = new EnumMap<>(Kind.class);
    private final List<String> examples = new ArrayList<>();
    private volatile boolean warm;

    Tally() {
        for (Trouble trouble : Trouble.values()) {
            troubled.put(trouble, new LongAdder());
        }
        for (Kind kind : Kind.values()) {
            with.put(kind, new Latencies());
            without.put(kind, new Latencies());
        }
    }

    /** From now on latencies count. */
    void warm() {
        warm = true;
    }

    boolean isWarm() {
        return warm;
    }

    void signature() {
        signatures.increment();
    }

    void token() {
        tokens.increment();
    }

    /** An answer with the library, for somebody or for nobody. */
    void with(Kind kind, Trouble trouble, Answer answer) {
        requestsWith.increment();
        count(trouble).increment();
        time(with(kind), trouble, answer);
    }

    void without(Kind kind, Trouble trouble, Answer answer) {
        requestsWithout.increment();
        time(without(kind), trouble, answer);
    }

    private void time(Latencies times, Trouble trouble, Answer answer) {
        if (warm && trouble == Trouble.NONE) {
            times.add(answer.ended() - answer.started());
        }
    }

    Latencies with(Kind kind) {
        return Objects.requireNonNull(with.get(kind));
    }

    Latencies without(Kind kind) {
        return Objects.requireNonNull(without.get(kind));
    }

    /** Without the library and with it. */
    Stream<Latencies> both(Kind kind) {
        return Stream.of(without(kind), with(kind));
    }

    /** How many answers were for users with this trouble. */
    long troubled(Trouble trouble) {
        return count(trouble).sum();
    }

    private LongAdder count(Trouble trouble) {
        return Objects.requireNonNull(troubled.get(trouble));
    }

    void problems(Step step, List<String> problems) {
        if (!problems.isEmpty()) {
            wrong.increment();
            synchronized (examples) {
                if (examples.size() < SHOWN) {
                    String different = String.join("; ", new LinkedHashSet<>(problems));
                    examples.add(step.path() + ": " + different);
                }
            }
        }
    }

    /** The first few. */
    List<String> examples() {
        synchronized (examples) {
            return List.copyOf(examples);
        }
    }
}
