package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportwidget.servlet.Exchange.Answer;

/** The block's user is the one whom the application itself sees. */
class InjectedVisitorTest {

    @ParameterizedTest
    @MethodSource("pages")
    void the_user_is_known_to_a_security_frameworks_request_only(Container container, String page)
            throws IOException {
        Answer answer = container.with(Exchange.get("/security/" + page));

        assertThat(Blocks.count(answer.body())).as(page).isOne();
        assertThat(Blocks.users(answer.body())).as(page).containsExactly("dave");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_user_is_known_to_a_frameworks_own_session_only(Container container, String page)
            throws IOException {
        Answer answer = container.with(Exchange.get("/native/" + page));

        assertThat(Blocks.count(answer.body())).as(page).isOne();
        assertThat(Blocks.users(answer.body())).as(page).containsExactly("carol");
    }

    static Stream<Arguments> pages() {
        return Container.tested()
                .flatMap(
                        container ->
                                Stream.of(
                                                "page-writer-200",
                                                "page-stream-200",
                                                "page-writer-49152",
                                                "page-markup-no-end",
                                                "page-flushed-first",
                                                "page-forward",
                                                "page-forward-twice",
                                                "page-include",
                                                "page-error",
                                                "page-error-half-rendered",
                                                "page-error-in-forward",
                                                "page-async",
                                                "page-with-tag")
                                        .map(page -> Arguments.of(container, page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_policy_that_is_written_at_the_last_moment_names_the_blocks_nonce(
            Container container, String page) throws IOException {
        Answer answer = container.with(Exchange.get("/security/" + page));

        Answer without = container.without(Exchange.get("/security/" + page));
        assertThat(answer.all("X-Frame-Options")).isEqualTo(without.all("X-Frame-Options"));
        assertThat(answer.all("Content-Security-Policy"))
                .hasSameSizeAs(without.all("Content-Security-Policy"))
                .allMatch(policy -> policy.contains("'nonce-" + nonce(answer.body()) + "'"));
    }

    private static String nonce(String html) {
        Matcher nonce = Pattern.compile("<script nonce=\"([^\"]+)\"").matcher(html);
        return nonce.find() ? nonce.group(1) : "";
    }

    @ParameterizedTest
    @EnumSource
    void a_page_that_a_filter_holds_gets_one_block(Container container) throws IOException {
        for (String page : new String[] {"page-writer-200", "page-with-tag", "page-forward"}) {
            Answer answer = container.with(Exchange.get("/decorator/" + page));

            Answer without = container.without(Exchange.get("/decorator/" + page));
            // Tomcat 11 lets nobody write after a forward, not even the filter on its own.
            int pages = without.body().contains("</body>") ? 1 : 0;
            assertThat(Blocks.count(answer.body())).as(page).isEqualTo(pages);
            assertThat(Blocks.without(answer.body())).isEqualTo(Blocks.without(without.body()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_log_in_within_the_request_counts(Container container) throws IOException {
        Answer answer = container.with(Exchange.get("/case/page-log-in"));

        assertThat(Blocks.users(answer.body())).containsExactly("bob");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_with_a_tag_gets_no_second_block(Container container) throws IOException {
        Answer answer = container.with(Exchange.get("/case/page-with-tag"));

        assertThat(Blocks.count(answer.body())).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_container_log_in_is_seen(Container container) throws Exception {
        HttpResponse<String> signedIn =
                logInAt("/secure/page-writer-200", container.port(AppFiles.PROPERTIES));

        assertThat(signedIn.uri().getPath()).isEqualTo("/secure/page-writer-200");
        assertThat(Blocks.users(signedIn.body())).containsExactly("alice");
    }

    /** The container goes back to what was asked for first, here by a script of a page. */
    @ParameterizedTest
    @EnumSource
    void who_logs_in_when_a_page_asked_for_a_token_is_shown_a_page(Container container)
            throws Exception {
        int port = container.port(AppFiles.PROPERTIES + "token.path = /secure/token\n");

        HttpResponse<String> signedIn = logInAt("/secure/token/state", port);

        String refresh = signedIn.headers().firstValue("Refresh").orElse("none");
        assertThat(List.of(signedIn.uri().getPath(), refresh)).containsAnyOf("/", "0; url=/");
    }

    private static HttpResponse<String> logInAt(String path, int port) throws Exception {
        HttpClient browser =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        URI app = URI.create("http://localhost:" + port + "/");
        browser.send(HttpRequest.newBuilder(app.resolve(path)).build(), BodyHandlers.discarding());
        return browser.send(
                HttpRequest.newBuilder(app.resolve("/secure/j_security_check"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Dest", "document")
                        .POST(BodyPublishers.ofString("j_username=alice&j_password=alice"))
                        .build(),
                BodyHandlers.ofString());
    }

    @ParameterizedTest
    @EnumSource
    void an_xhtml_block_says_which_namespace_it_is_of(Container container) throws IOException {
        Answer answer = container.with(Exchange.get("/case/page-xhtml"));

        assertThat(answer.body())
                .contains("<script xmlns=\"http://www.w3.org/1999/xhtml\"")
                .doesNotContain("<script nonce");
    }
}
