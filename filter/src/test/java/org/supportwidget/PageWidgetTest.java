package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a page is given to render: block, runtime and loaders, for each vendor once. */
class PageWidgetTest {
    private static final String THREAD =
            Engines.IDENTITY
                    + """
                    vendors = thread
                    thread.app-id = 6b2c0a4e
                    thread.secret = thread-portal-authentication-secret
                    """;
    private static final SupportWidget ENGINE = Engines.of(Engines.EVERY_VENDOR);

    private static final String GUARD =
            "<script nonce=\"NONCE\" data-support-widget=\"guard\">RUNTIME</script>";

    /** As openssl computes them: see {@link FingerprintTest} and the vendors' tests. */
    private static final String THREAD_OF_JOHN =
            """
            <script type="application/json" nonce="NONCE" data-support-widget="state">\
            {"at":0,"path":"/support-widget/token","vendors":[{\
            "vendor":"thread",\
            "user":"1141548d29141ea5bf9cf8172255c4a9",\
            "loader":"https://messenger.chatgenie.io/widget.js",\
            "visitor":{\
            "appId":"6b2c0a4e",\
            "connectionType":"messenger_auth",\
            "connectionEmail":"john.doe@acme.com",\
            "connectionKey":"d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5"\
            }}]}</script>""";

    private static final String LOADER =
            """
            <script nonce="NONCE" data-support-widget="thread" async="" \
            src="https://messenger.chatgenie.io/widget.js"></script>""";

    private static final String THREAD_OF_NOBODY =
            """
            <script type="application/json" nonce="NONCE" data-support-widget="state">\
            {"at":0,"path":"/support-widget/token","vendors":[{\
            "vendor":"thread",\
            "user":"",\
            "loader":"https://messenger.chatgenie.io/widget.js"\
            }]}</script>""";

    private static final String THREAD_IS_STOPPED =
            THREAD_OF_NOBODY.replace("\"}]}", "\",\"guard\":true}]}");

    @Test
    void renders_runtime_state_and_loader() {
        PageWidget page = Engines.page(Engines.of(THREAD), Engines.JOHN);

        assertThat(golden(page, page.widget(null))).isEqualTo(THREAD_OF_JOHN + GUARD + LOADER);
        assertThat(page.isRendered()).isTrue();
    }

    @Test
    void renders_the_guard_alone_for_nobody() {
        PageWidget page = Engines.page(Engines.of(THREAD), null);

        assertThat(golden(page, page.widget(null))).isEqualTo(THREAD_OF_NOBODY + GUARD);
        assertThat(page.isRendered()).isTrue();
    }

    @Test
    void stop_renders_the_guard_whoever_is_signed_in() {
        PageWidget page = Engines.page(Engines.of(THREAD), Engines.JOHN);

        assertThat(golden(page, page.stop())).isEqualTo(THREAD_IS_STOPPED + GUARD);
    }

    @Test
    void starts_nothing_after_stop_and_stops_once() {
        PageWidget page = Engines.page(ENGINE, Engines.JOHN);
        page.stop();

        assertThat(page.widget(null)).isEmpty();
        assertThat(page.widget("thread")).isEmpty();
        assertThat(page.frame("crisp", FrameOptions.NONE)).isEmpty();
        assertThat(page.stop()).isEmpty();
    }

    @Test
    void stop_after_a_widget_stops_what_it_started_without_a_second_runtime() {
        PageWidget page = Engines.page(Engines.of(THREAD), Engines.JOHN);
        page.widget(null);

        assertThat(golden(page, page.stop())).isEqualTo(THREAD_IS_STOPPED);
    }

    @Test
    void renders_every_vendor_in_the_configured_order() {
        assertThat(vendors(Engines.page(ENGINE, Engines.JOHN).widget(null)))
                .containsExactly("unthread", "thread", "crisp", "reamaze");
    }

    @Test
    void renders_each_vendor_once_and_the_runtime_once() {
        PageWidget page = Engines.page(ENGINE, Engines.JOHN);

        assertThat(vendors(page.widget("crisp"))).containsExactly("crisp");
        assertThat(page.widget("crisp")).isEmpty();
        String rest = page.widget(null);
        assertThat(vendors(rest)).containsExactly("unthread", "thread", "reamaze");
        assertThat(rest).doesNotContain("CDATA");
        assertThat(page.widget(null)).isEmpty();
        assertThat(page.widget("thread")).isEmpty();
    }

    @Test
    void guards_every_vendor_on_a_signed_out_page_whichever_was_asked_for() {
        PageWidget page = Engines.page(ENGINE, null);

        assertThat(vendors(page.widget("crisp")))
                .containsExactly("unthread", "thread", "crisp", "reamaze");
        assertThat(page.widget(null)).isEmpty();
    }

    @Test
    void a_frame_brings_the_block_of_its_vendor() {
        PageWidget page = Engines.page(ENGINE, Engines.JOHN);
        String html = page.frame("crisp", FrameOptions.NONE);

        assertThat(golden(page, html))
                .matches("<iframe .*></iframe><script [^>]*\"state\">.*</script>" + GUARD);
        assertThat(vendors(html)).containsExactly("crisp");
        assertThat(page.widget("crisp")).isEmpty();
    }

    @Test
    void a_frame_is_named_after_the_user() {
        // The first 32 digits of openssl's HMAC, see FingerprintTest.
        assertThat(Engines.page(ENGINE, Engines.JOHN).frame("crisp", FrameOptions.NONE))
                .contains(" name=\"support-widget-crisp-2a8c88492210bcd50aa73d06bf747bb9\"");
    }

    @Test
    void a_frame_of_nobodys_is_the_guard_alone() {
        PageWidget page = Engines.page(Engines.of(THREAD), null);

        assertThat(golden(page, page.frame("thread", FrameOptions.NONE)))
                .isEqualTo(THREAD_OF_NOBODY + GUARD);
    }

    private static String golden(PageWidget page, String html) {
        return html.replace(page.getNonce(), "NONCE")
                .replaceFirst("\"at\":\\d{13}", "\"at\":0")
                .replaceFirst("(?s)/\\*<!\\[CDATA\\[\\*/.*?/\\*]]>\\*/", "RUNTIME");
    }

    private static List<Object> vendors(String html) {
        return Engines.states(html).stream()
                .map(state -> Objects.requireNonNull(state.get("vendor")))
                .toList();
    }
}
