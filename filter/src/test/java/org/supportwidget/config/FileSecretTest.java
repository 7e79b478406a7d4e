package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret's file is read anew when it has changed. */
class FileSecretTest {
    /** Linux answers with an I/O error; elsewhere it is not there. */
    private static final Path BROKEN = Path.of("/proc/self/mem");

    private static final long LOOK = Duration.ofSeconds(10).toNanos();

    @TempDir private Path folder;
    private final AtomicLong now = new AtomicLong();

    @Test
    void a_change_is_seen_at_most_every_ten_seconds() throws IOException {
        FileSecret secret = secret(write("secret", "one"));
        assertThat(secret.changed()).isEmpty();
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("one");

        write("secret", "three");
        now.addAndGet(LOOK - 1);
        assertThat(secret.changed()).isEmpty();
        now.addAndGet(1);
        assertThat(secret.changed()).hasValue("three");
        now.addAndGet(LOOK);
        assertThat(secret.changed()).isEmpty();
    }

    /** As Kubernetes does: the file is a link into a folder that is a link. */
    @Test
    void an_atomic_swap_of_links_is_a_change() throws IOException {
        Files.createDirectories(folder.resolve("1"));
        Files.createDirectories(folder.resolve("2"));
        write("1/secret", "one");
        write("2/secret", "two");
        Files.setLastModifiedTime(
                folder.resolve("2/secret"), Files.getLastModifiedTime(folder.resolve("1/secret")));
        Path data = Files.createSymbolicLink(folder.resolve("data"), Path.of("1"));
        Files.createSymbolicLink(folder.resolve("secret"), Path.of("data/secret"));
        FileSecret secret = secret(folder.resolve("secret"));
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("one");

        Path next = Files.createSymbolicLink(folder.resolve("next"), Path.of("2"));
        Files.move(next, data, StandardCopyOption.ATOMIC_MOVE);
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("two");
    }

    @Test
    void a_file_that_is_gone_is_told_without_its_text_and_read_when_it_is_back()
            throws IOException {
        Path file = write("secret", "one");
        FileSecret secret = secret(file);
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("one");
        Files.delete(file);
        now.addAndGet(LOOK);

        assertThatIllegalArgumentException()
                .isThrownBy(secret::changed)
                .withMessage("the file " + file + " cannot be read (NoSuchFileException)");
        write("secret", "two");
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("two");
    }

    /** Root may read everything, so here are things that nobody can. */
    @Test
    void what_cannot_be_read_in_its_place_is_told_and_tried_again() throws IOException {
        Path file = folder.resolve("secret");
        FileSecret secret = secret(file);
        for (Path instead : List.of(Files.createDirectory(folder.resolve("folder")), BROKEN)) {
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, instead);
            now.addAndGet(LOOK);
            assertThatIllegalArgumentException()
                    .isThrownBy(secret::changed)
                    .withMessageMatching("the file " + file + " cannot be read \\(\\w+\\)");
        }
        Files.delete(file);
        write("secret", "two");
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("two");
    }

    /** As a full disk leaves it; that it takes no secret's place is CurrentSecret's to see. */
    @Test
    void a_file_that_was_emptied_has_an_empty_text() throws IOException {
        Path file = write("secret", "one");
        FileSecret secret = secret(file);
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("one");
        write("secret", "");
        now.addAndGet(LOOK);
        assertThat(secret.changed()).hasValue("");
    }

    @Test
    void files_are_found_in_what_is_written() {
        assertThat(Placeholders.files("a${file:/x}b${env:Y}${file:z}$${file:no}"))
                .isEqualTo(List.of("/x", "z"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private FileSecret secret(Path file) {
        String written = "${file:" + file + "}";
        return new FileSecret(
                written, Placeholders.files(written), new Placeholders(name -> null), now::get);
    }
}
