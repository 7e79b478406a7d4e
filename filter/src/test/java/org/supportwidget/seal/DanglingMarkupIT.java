package org.supportwidget.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supportwidget.browser.Chromium;
import org.supportwidget.seal.DanglingPages.Place;

/**
 * Whatever markup a page leaves open before the block, by mistake or because somebody could put it
 * there: who is signed in, the proof of it and the nonce neither leave the browser nor become a
 * form's field.
 */
class DanglingMarkupIT {
    /** What forms would send, and every attribute but those of our own scripts. */
    private static final String LEAKS =
            """
            () => {
              const found = [];
              for (const form of document.forms) {
                for (const entry of new FormData(form)) found.push(entry.join('='));
                for (const field of form.elements)
                  if (field.type === 'submit' || field.type === 'button') found.push(field.value);
              }
              for (const e of document.querySelectorAll('*')) {
                if (e.localName === 'script' && e.nonce) continue;
                for (const a of e.attributes) found.push(a.value);
              }
              return found.join('\\n');
            }
            """;

    /** Milliseconds in which a busy machine loads all frames. */
    private static final int MOST = 180_000;

    private static Chromium chromium;
    private static DanglingPages pages;
    private static List<String> corpus = List.of();

    @BeforeAll
    static void start() throws IOException {
        corpus = corpus();
        chromium = Chromium.start();
        pages = new DanglingPages(corpus.stream().map(line -> line.split(" ", 2)[1]).toList());
    }

    @AfterAll
    static void stop() {
        pages.close();
        chromium.close();
    }

    /** {@code runs}, {@code quote} or {@code lost}, and the markup. */
    private static List<String> corpus() throws IOException {
        try (InputStream in = DanglingMarkupIT.class.getResourceAsStream("dangling-markup.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void there_are_at_least_eighty_kinds() {
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    }

    /** At the end of a page nothing can complete an attribute, so it is dropped with the block. */
    @Test
    void nothing_leaks_from_the_end_of_a_page() {
        assertThat(runningWithoutLeak(Place.INJECTED)).isEqualTo(marked("runs"));
    }

    @Test
    void nothing_leaks_where_quotes_are_before_and_behind_the_block() {
        assertThat(runningWithoutLeak(Place.INJECTED_BEHIND_QUOTES)).containsAll(marked("runs"));
    }

    /** Behind a tag, the page goes on; its quotes could complete an attribute with the block. */
    @Test
    void nothing_leaks_from_a_tag_within_a_page() {
        assertThat(runningWithoutLeak(Place.TAG)).isEqualTo(marked("runs|quote"));
    }

    private static List<String> marked(String marks) {
        return corpus.stream().filter(line -> line.matches("(" + marks + ") .*")).toList();
    }

    /** The lines of the corpus in whose pages the block runs. */
    private static List<String> runningWithoutLeak(Place place) {
        List<String> running = new ArrayList<>();
        try (Page page = chromium.browser().newPage()) {
            page.navigate(pages.frames(place), new Page.NavigateOptions().setTimeout(MOST));
            for (int i = 0; i < corpus.size(); i++) {
                Frame frame = Objects.requireNonNull(page.frame("f" + i));
                assertNoSecret(corpus.get(i), String.valueOf(frame.evaluate(LEAKS)));
                if (Boolean.TRUE.equals(frame.evaluate("window.supportWidget !== undefined"))) {
                    running.add(corpus.get(i));
                }
            }
        }
        pages.asked().forEach(asked -> assertNoSecret("sent", asked));
        assertThat(pages.asked()).noneMatch(asked -> asked.contains("/x.js"));
        return running;
    }

    private static void assertNoSecret(String about, String text) {
        for (String secret : pages.secrets()) {
            assertThat(text).as(about).doesNotContain(secret);
        }
    }
}
