package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beside what else changes answers: ETags and compression. */
class MoreFiltersTest {

    @ParameterizedTest
    @EnumSource
    void a_page_with_a_block_has_no_etag_and_is_always_sent(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        for (String path : new String[] {"/tagged/page", "/tagged/plain"}) {
            Answer page = alice.get(path);
            assertThat(page.visitor()).as(path).isEqualTo("alice@example.com");
            assertThat(page.headers("ETag")).as(path).isEmpty();
            assertThat(page.headers("Content-Security-Policy")).as(path).hasSize(1);
            assertThat(page.body().strip()).as(path).endsWith("</html>");
            assertThat(alice.get(path, "If-None-Match", "*").status()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_page_keeps_its_etag(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        Answer json = alice.get("/tagged/json", "Accept", "application/json");
        String etag = json.headers("ETag").get(0);
        Answer again =
                alice.get("/tagged/json", "Accept", "application/json", "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @EnumSource
    void a_compressed_page_is_whole(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        for (String path : new String[] {"/", "/plain", "/streamed", "/callable"}) {
            Answer page = alice.get(path, "Accept-Encoding", "gzip");
            assertThat(page.headers("Content-Encoding")).as(path).containsExactly("gzip");
            assertThat(page.visitor()).as(path).isEqualTo("alice@example.com");
            assertThat(page.body().strip()).as(path).endsWith("</html>");
        }
    }

    private static Visitor visitor(ServerChoice server) {
        return new Visitor(RunningApplication.in(server).uri());
    }
}
