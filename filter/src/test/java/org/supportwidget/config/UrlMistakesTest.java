package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.config.MistakesTest.HERE;
import static org.supportwidget.config.MistakesTest.THREAD;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;

/** What bad URLs, sources and url-patterns are answered with. */
class UrlMistakesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://*.ingest.*.sentry.io",
                "https://YOUR_SUBDOMAIN.unthread.io",
                "https://a.example;script-src",
                "https://a.example,https://b.example",
                "'unsafe-inline'",
                "*",
                "http://a.example"
            })
    void a_malformed_source(String source) {
        assertThat(Engines.mistakes(THREAD + "thread.csp.connect-src = wss://ok.example " + source))
                .singleElement()
                .asString()
                .startsWith(
                        "thread.csp.connect-src: found 'wss://ok.example "
                                + source
                                + "', expected ")
                .contains("expected a list of sources, but found source ", "https:// or wss://")
                .endsWith(HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://messenger.example/widget.js",
                "//messenger.example/widget.js",
                "messenger.example",
                "javascript:alert(1)",
                "https://",
                "https://user:pw@messenger.example/widget.js",
                "https://a b/widget.js",
                "https://YOUR_SUBDOMAIN.example/widget.js",
                "http://localhost.example/widget.js",
                "https://[2001:db8::1]/widget.js",
                "http://127.0.0.1.example/widget.js"
            })
    void a_malformed_or_unsafe_script_url(String url) {
        assertThat(Engines.mistakes(THREAD + "thread.script = " + url))
                .containsExactly(
                        "thread.script: found '"
                                + url
                                + "', expected an absolute https:// URL (http:// for loopback hosts"
                                + " only)"
                                + HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8081/widget.js",
                "http://127.0.0.1/widget.js",
                "http://thread.localhost:8081/widget.js",
                "https://messenger.example:8443/widget.js?v=1"
            })
    void a_script_url_that_is_fine(String url) {
        assertThat(Engines.mistakes(THREAD + "thread.script = " + url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example:8443",
                "http://localhost:3000",
                "http://shop.localhost",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    void an_origin_that_is_fine(String origin) {
        assertThat(Engines.mistakes(THREAD + "token.cors.origins = " + origin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout.paths", "inject.paths", "inject.exclude"})
    void a_url_pattern_that_can_never_match_as_meant(String key) {
        assertThat(Engines.mistakes(THREAD + key + " = /a, /logout*, /*.do"))
                .containsExactly(
                        key
                                + ": found '/logout*', expected a url-pattern such as /logout, /auth/*,"
                                + " *.logout or /index.jsp?logoff=true; write /logout, or /logout/* for"
                                + " what is below it"
                                + HERE,
                        key
                                + ": found '/*.do', expected a url-pattern such as /logout, /auth/*,"
                                + " *.logout or /index.jsp?logoff=true; write *.do: an ending takes no"
                                + " path before it"
                                + HERE);
    }
}
