package org.supportwidget.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.supportwidget.SecretSource;

/**
 * The text of a value with <code>${file:…}</code>, read anew when a file has been replaced or
 * written. Whoever asks looks at time stamp and size, at most every ten seconds; there is no thread
 * that watches. Of the text nothing is kept.
 */
final class FileSecret implements SecretSource {
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(10).toNanos();

    private final String written;
    private final Placeholders placeholders;
    private final LongSupplier nanoTime;
    private final List<String> files;
    private final AtomicLong looked;
    private volatile List<Stamp> stamps = List.of();

    /**
     * The secret of a value.
     *
     * @param written with its placeholders
     * @param files the files of these
     */
    FileSecret(
            String written, List<String> files, Placeholders placeholders, LongSupplier nanoTime) {
        this.written = written;
        this.files = files;
        this.placeholders = placeholders;
        this.nanoTime = nanoTime;
        looked = new AtomicLong(nanoTime.getAsLong());
    }

    @Override
    public Optional<String> changed() {
        long last = looked.get();
        long now = nanoTime.getAsLong();
        if (now - last < BETWEEN_LOOKS || !looked.compareAndSet(last, now)) {
            return Optional.empty();
        }
        List<Stamp> before = stamps();
        if (before.equals(stamps)) {
            return Optional.empty();
        }
        String text = placeholders.replace(written);
        if (!stamps().equals(before)) {
            // Replaced while it was read; the next look reads what is there by then.
            return Optional.empty();
        }
        stamps = before;
        return Optional.of(text);
    }

    private List<Stamp> stamps() {
        List<Stamp> found = new ArrayList<>();
        files.forEach(file -> found.add(Stamp.of(file)));
        return found;
    }

    /** What tells one state of a file from another; of what a link leads to, not of the link. */
    private record Stamp(@Nullable FileTime time, long size, @Nullable Object key) {
        static Stamp of(String file) {
            try {
                BasicFileAttributes found =
                        Files.readAttributes(Path.of(file), BasicFileAttributes.class);
                return new Stamp(found.lastModifiedTime(), found.size(), found.fileKey());
            } catch (IOException | InvalidPathException e) {
                return new Stamp(null, -1, null);
            }
        }
    }

    @Override
    public String toString() {
        return "FileSecret" + files;
    }
}
