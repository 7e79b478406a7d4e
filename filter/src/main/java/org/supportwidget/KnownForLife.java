package org.supportwidget;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What was made lately, by key; of too many, what was used longest ago goes. Thread-safe. */
final class KnownForLife<V> {
    private final RecentMap<Entry<V>> entries;
    private final long life;

    private record Entry<V>(V value, long since) {}

    KnownForLife(int most, Duration life) {
        entries = new RecentMap<>(most);
        this.life = life.toNanos();
    }

    /** The value that was kept under a key less than a life ago. */
    synchronized @Nullable V find(String key, long nanoTime) {
        Entry<V> found = entries.get(key);
        return found == null || nanoTime - found.since >= life ? null : found.value;
    }

    synchronized void keep(String key, V value, long nanoTime) {
        entries.put(key, new Entry<>(value, nanoTime));
    }
}
