package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Race;

/** A secret's file that is replaced while pages are signed. */
class FileSecretRaceTest {
    private static final long LOOK = Duration.ofSeconds(10).toNanos();

    @TempDir Path folder;

    private final AtomicLong now = new AtomicLong();

    /** A file whose text is read, and then a variable. */
    private FileSecret secret(
            Path file, Function<String, @Nullable String> variable, LongSupplier clock) {
        String written = "${file:" + file + "}${env:BEHIND}";
        return new FileSecret(
                written, Placeholders.files(written), new Placeholders(variable), clock);
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("secret"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void one_of_many_reads_it() throws Exception {
        Path file = write("one");
        Race.of(() -> new Change(file));
    }

    private final class Change implements Race.Round {
        private final FileSecret secret;
        private final AtomicInteger given = new AtomicInteger();

        Change(Path file) {
            secret =
                    secret(
                            file,
                            name -> {
                                Race.meet();
                                return "";
                            },
                            () -> {
                                Race.meet();
                                return now.get();
                            });
            now.addAndGet(LOOK);
        }

        @Override
        public void run(int thread) {
            if (secret.changed().isPresent()) {
                given.incrementAndGet();
            }
        }

        @Override
        public void check() {
            assertThat(given).hasValue(1);
        }
    }

    @Test
    void one_that_is_replaced_while_it_is_read_is_read_again() {
        AtomicInteger reads = new AtomicInteger();
        FileSecret secret =
                secret(
                        write("one"),
                        name -> {
                            if (reads.incrementAndGet() == 1) {
                                write("a longer one");
                            }
                            return "";
                        },
                        now::get);
        now.addAndGet(LOOK);
        assertThat(secret.changed()).isEmpty();
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("a longer one");
    }
}
