package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.inject.BlockInjector.Syntax;

class BlockInjectorTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "<html><body>x!<html><body>x",
                "<html><body>x<!<html><body>x",
                "<html><body>x</!<html><body>x",
                "<html><body>x</bo!<html><body>x",
                "<html><body>x</BODY!<html><body>x",
                "<html><body>x</h!<html><body>x",
                "<html><body>x</b<!<html><body>x</b<",
                "<html><body>x</p!<html><body>x</p",
                "<html><body>x<b!<html><body>x<b",
                "<html><body>x<<!<html><body>x<",
                "<html><body><script></bod!<html><body><script></bod",
                "<html><body><a b='</bod!<html><body><a b='</bod",
                "<html><body><template></bod!<html><body><template></bod",
                "<div></bod!<div></bod",
                "<!<",
            })
    void holds_back_only_what_may_become_the_end_tag(String written, String passed)
            throws IOException {
        BlockInjector injector = injector(Page.BLOCK, out);

        write(injector, written);

        assertThat(out).hasToString(passed);
        injector.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(written);
    }

    @Test
    void passes_a_write_on_in_one_piece() throws IOException {
        AtomicInteger writes = new AtomicInteger();
        BlockInjector injector = injector(Page.BLOCK, counting(writes));

        write(injector, "<html><body><p>a</p><!-- </body> --><script></body></script></div>");

        assertThat(writes).hasValue(1);
    }

    @Test
    void asks_for_the_block_once_and_not_before_the_place() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        BlockInjector injector =
                new BlockInjector(
                        Syntax.HTML,
                        () -> {
                            asked.incrementAndGet();
                            return new byte[] {'!'};
                        },
                        out);

        write(injector, "<html><body>x</body");
        assertThat(asked).hasValue(0);
        assertThat(injector.injected()).isFalse();

        write(injector, "></body></html></body>");
        injector.finish();
        injector.finish();

        assertThat(asked).hasValue(1);
        assertThat(injector.injected()).isTrue();
        assertThat(out).hasToString("<html><body>x!</body></body></html></body>");
    }

    @Test
    void never_asks_for_the_block_of_a_fragment() throws IOException {
        BlockInjector injector =
                new BlockInjector(
                        Syntax.HTML,
                        () -> {
                            throw new AssertionError("asked");
                        },
                        out);

        write(injector, "<p>x</p></body></html>");
        injector.finish();

        assertThat(out).hasToString("<p>x</p></body></html>");
    }

    @Test
    void leaves_page_untouched_when_block_is_empty() throws IOException {
        BlockInjector injector = injector("", out);

        write(injector, "<html><body>x</body></html>");
        injector.finish();

        assertThat(out).hasToString("<html><body>x</body></html>");
        assertThat(injector.injected()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"<html><body>x</body></html>", "<html><body>x"})
    void leaves_page_untouched_when_block_cannot_be_made(String page) throws IOException {
        BlockInjector injector =
                new BlockInjector(
                        Syntax.HTML,
                        () -> {
                            throw new IllegalStateException("no block");
                        },
                        out);

        write(injector, page);
        injector.finish();

        assertThat(out).hasToString(page);
        assertThat(injector.injected()).isFalse();
    }

    @Test
    void puts_nothing_in_after_an_exception_and_loses_nothing_that_was_kept_back()
            throws IOException {
        for (int failing = 1; failing <= 4; failing++) {
            out.reset();
            Flaky flaky = new Flaky(failing);
            BlockInjector injector = injector(Page.BLOCK, flaky);
            StringBuilder accepted = new StringBuilder();
            for (String piece : new String[] {"<html><body>", "x</bo", "dy>", "</html>"}) {
                try {
                    write(injector, piece);
                    accepted.append(piece);
                } catch (IOException e) {
                    assertThat(e).hasMessage("broken pipe");
                }
            }
            injector.finish();

            String passed = out.toString(StandardCharsets.UTF_8).replace(Page.BLOCK, "");
            assertThat(passed).as("write %d fails", failing).isEqualTo(expectedAfter(failing));
        }
    }

    /** The block is the third write, the end tag kept back the fourth. */
    private static String expectedAfter(int failing) {
        return switch (failing) {
            case 1 -> "x</body></html>";
            case 2 -> "<html><body>dy></html>";
            case 3 -> "<html><body>x</bo</html>";
            default -> "<html><body>x</html>";
        };
    }

    @Test
    void reads_a_slice_of_a_larger_array() throws IOException {
        byte[] page = "</body><html><body>x</body></html><html>".getBytes(StandardCharsets.UTF_8);
        BlockInjector injector = injector(Page.BLOCK, out);

        for (int i = 7; i < page.length - 6; i += 3) {
            injector.write(page, i, Math.min(3, page.length - 6 - i));
        }

        assertThat(out).hasToString("<html><body>x" + Page.BLOCK + "</body></html>");
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,-1", "0,4", "3,1", "2147483647,1", "1,2147483647"})
    void refuses_bytes_that_are_not_there(int offset, int length) {
        BlockInjector injector = injector(Page.BLOCK, out);

        assertThatThrownBy(() -> injector.write(new byte[3], offset, length))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void memory_does_not_grow_with_the_page() throws IOException {
        byte[] row = "<tr class='a'><td>x</td></tr>\n".getBytes(StandardCharsets.UTF_8);
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean)
                        java.lang.management.ManagementFactory.getThreadMXBean();
        BlockInjector injector = injector(Page.BLOCK, OutputStream.nullOutputStream());
        write(injector, "<html><body><table>");
        injector.write(row, 0, row.length);

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100_000; i++) {
            injector.write(row, 0, row.length);
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(row.length * 100L);
    }

    private static BlockInjector injector(String block, OutputStream out) {
        return new BlockInjector(Syntax.HTML, () -> block.getBytes(StandardCharsets.US_ASCII), out);
    }

    private static void write(BlockInjector injector, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        injector.write(bytes, 0, bytes.length);
    }

    private static OutputStream counting(AtomicInteger writes) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                writes.incrementAndGet();
            }

            @Override
            public void write(byte[] b, int off, int len) {
                writes.incrementAndGet();
            }
        };
    }

    /** Takes nothing of one write and all of the others. */
    private final class Flaky extends OutputStream {

        private int untilFailure;

        Flaky(int failing) {
            untilFailure = failing;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            if (--untilFailure == 0) {
                throw new IOException("broken pipe");
            }
            out.write(b, off, len);
        }
    }
}
