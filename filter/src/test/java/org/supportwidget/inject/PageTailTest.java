package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTailTest {
    private static final String PAGE =
            "<html><body>" + "<p>one</p>\n".repeat(500) + "</body></html>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteTail tail = new ByteTail(Syntax.HTML, false, Page.host(), out);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_023, 1_024, 1_025, 2_048, 5_000, 100_000})
    void keeps_the_end_of_a_page_whatever_the_pieces(int piece) throws IOException {
        for (int at = 0; at < PAGE.length(); at += piece) {
            Page.write(tail, PAGE.substring(at, Math.min(PAGE.length(), at + piece)));

            int kept = Math.min(PAGE.length(), at + piece) - out.size();
            assertThat(kept).isBetween(Math.min(at + piece, 1_024), 2_048);
        }
        tail.finish();

        assertThat(out).hasToString(PAGE.replace("</body>", Page.BLOCK + "</body>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "<html><body>x@<html><body>x",
                "<html><body>x<@<html><body>x",
                "<html><body>x</@<html><body>x",
                "<html><body>x</bo@<html><body>x",
                "<html><body>x</BODY@<html><body>x",
                "<html><body>x</body> </ht@<html><body>x",
                "<html><body>x</body><!-- a@<html><body>x",
                "<html><body>x</body></html>@<html><body>x",
                "<html><body>x</h@<html><body>x",
                "<html><body>x</p@<html><body>x</p",
                "<html><body>x<b@<html><body>x<b",
                "<html><body>x</body>y@<html><body>x</body>y",
            })
    void passes_on_all_but_what_may_be_the_end_when_flushed(String written, String passed)
            throws IOException {
        Page.write(tail, written);

        tail.flush();
        assertThat(out).hasToString(passed);

        tail.finish();
        assertThat(out.toString(StandardCharsets.UTF_8).replace(Page.BLOCK, "")).isEqualTo(written);
    }

    @Test
    void passes_on_everything_without_a_block_when_abandoned() throws IOException {
        Page.write(tail, "<html><body>x</bod");

        tail.abandon();
        Page.write(tail, "y>");
        tail.finish();

        assertThat(out).hasToString("<html><body>x</body>");
    }

    @Test
    void puts_one_block_in_however_often_it_is_finished() throws IOException {
        Page.write(tail, "<html><body>x</body></html>");

        tail.finish();
        tail.finish();
        tail.flush();

        assertThat(out).hasToString("<html><body>x" + Page.BLOCK + "</body></html>");
    }

    @Test
    void gives_its_verdict_before_anything_passes() throws IOException {
        List<String> verdicts = new ArrayList<>();
        PageTail.Host host =
                new PageTail.Host() {
                    @Override
                    public void beforePassing(Verdict verdict, long passed) {
                        verdicts.add(verdict + " " + passed);
                    }

                    @Override
                    public List<AsciiText> block() {
                        return List.of();
                    }
                };
        ByteTail page = new ByteTail(Syntax.HTML, false, host, out);
        page.write(" ".repeat(3_000).getBytes(StandardCharsets.US_ASCII), 0, 3_000);
        Page.write(page, "<!doctype html>" + "x".repeat(2_500));
        page.finish();

        assertThat(verdicts).first().isEqualTo("UNKNOWN 1976");
        assertThat(verdicts).last().isEqualTo("DOCUMENT 5515");
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,-1", "0,4", "3,1", "2147483647,1", "1,2147483647"})
    void refuses_bytes_that_are_not_there(int offset, int length) {
        assertThatThrownBy(() -> tail.write(new byte[3], offset, length))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void memory_does_not_grow_with_the_page() throws IOException {
        byte[] row = "<tr class='a'><td>x</td></tr>\n".getBytes(StandardCharsets.UTF_8);
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteTail page =
                new ByteTail(Syntax.HTML, false, Page.host(), OutputStream.nullOutputStream());
        Page.write(page, "<html><body><table>" + "<tr>".repeat(1_000));

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100_000; i++) {
            page.write(row, 0, row.length);
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(row.length * 100L);
    }
}
