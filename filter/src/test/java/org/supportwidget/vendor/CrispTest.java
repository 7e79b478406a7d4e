package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.FrameOptions;
import org.supportwidget.Identity;
import org.supportwidget.ReferenceVector;

class CrispTest {
    private static final String CRISP =
            Engines.IDENTITY
                    + """
                    vendors = crisp
                    crisp.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
                    crisp.secret = 713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154
                    """;

    /** Published by the vendor. */
    private static final String HMAC =
            "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f";

    private static final String TICKETS =
            "https://plugins.crisp.chat/urn:crisp.im:ticket-center:0/tickets/"
                    + "e30a04ee-f81c-4935-b8d8-5fa55831b1c0?email=john.doe%40acme.com&amp;hmac="
                    + HMAC;

    static Iterable<ReferenceVector> signable() {
        return ReferenceVector.signable("crisp-ticket-center");
    }

    static Iterable<ReferenceVector> frames() {
        return ReferenceVector.list("crisp_frames");
    }

    @Test
    void renders_the_frame_of_the_vendors_page() {
        assertThat(frame(CRISP, Identity.of("42", "john.doe@acme.com"), FrameOptions.NONE))
                .startsWith(
                        "<iframe title=\"Ticket Center\" width=\"100%\" height=\"600\""
                                + " frameborder=\"0\" src=\""
                                + TICKETS
                                + "\" referrerpolicy=\"origin\""
                                + " sandbox=\"allow-forms allow-popups allow-scripts\""
                                + " name=\"support-widget-crisp-");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void has_the_url_of_the_reference_also_as_an_attribute(ReferenceVector expected) {
        String html = frame(CRISP, Identity.of("42", expected.get("email")), FrameOptions.NONE);

        assertThat(src(html)).isEqualTo(expected.get("expected_in_html_attribute"));
        assertThat(src(html).replace("&amp;", "&")).isEqualTo(expected.get("expected_url"));
    }

    @ParameterizedTest
    @MethodSource("signable")
    void signs_the_email_that_the_url_decodes_to(ReferenceVector vector) {
        String url = src(frame(CRISP, Identity.of("1", vector.message()), FrameOptions.NONE));
        String email = url.replaceFirst(".*[?]email=([^&]*)&amp;hmac=.*", "$1");

        assertThat(url).endsWith("&amp;hmac=" + vector.get("expected_hex"));
        assertThat(email).matches("[A-Za-z0-9._~%-]+");
        // URLDecoder reads + as a space; there is none to read.
        assertThat(java.net.URLDecoder.decode(email, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(vector.message());
    }

    @Test
    void adds_nickname_locale_and_participants_encoded() {
        FrameOptions options =
                new FrameOptions("fr", "a@acme.com,b+c@acme.com", "Aide", "50%", "400");

        assertThat(frame(CRISP, Identity.of("42", "john.doe@acme.com", "J & J \u00e9"), options))
                .startsWith("<iframe title=\"Aide\" width=\"50%\" height=\"400\" ")
                .contains(
                        TICKETS
                                + "&amp;nickname=J%20%26%20J%20%C3%A9&amp;locale=fr"
                                + "&amp;participants=a%40acme.com%2Cb%2Bc%40acme.com\"");
    }

    @Test
    void takes_the_users_own_locale_if_the_page_names_none() {
        Identity user = new Identity("42", "john.doe@acme.com", null, null, null, "de");

        assertThat(frame(CRISP, user, FrameOptions.NONE)).contains(TICKETS + "&amp;locale=de\"");
    }

    @Test
    void tells_the_runtime_no_more_than_that_somebody_is_there() {
        assertThat(Engines.visitor(CRISP, Engines.JOHN)).isEmpty();
        assertThat(Engines.widget(CRISP, Engines.JOHN)).doesNotContain(HMAC, "acme.com", " src=");
    }

    @Test
    void needs_of_the_policy_its_frame_alone() {
        assertThat(Engines.of(CRISP).cspSources())
                .hasToString("frame-src https://plugins.crisp.chat");
    }

    @Test
    void follows_the_url_that_is_configured() {
        String moved = CRISP + "crisp.url = http://crisp.localhost:8081/tickets";

        assertThat(Engines.of(moved).cspSources())
                .hasToString("frame-src http://crisp.localhost:8081");
        assertThat(src(frame(moved, Engines.JOHN, FrameOptions.NONE)))
                .startsWith(
                        "http://crisp.localhost:8081/tickets/e30a04ee-f81c-4935-b8d8-5fa55831b1c0?");
    }

    @Test
    void shows_its_hmac_to_templates() {
        assertThat(Engines.page(Engines.of(CRISP), Engines.JOHN).getVerification())
                .containsExactly(entry("crisp", HMAC));
    }

    @Test
    void serves_no_anonymous_visitor() {
        assertThat(Engines.states(Engines.widget(CRISP + "crisp.anonymous = show", null)))
                .singleElement()
                .satisfies(state -> assertThat(state).doesNotContainKey("visitor"));
    }

    @Test
    void requires_website_id_and_secret() {
        assertThat(Engines.mistakes(Engines.IDENTITY + "vendors = crisp"))
                .containsExactlyInAnyOrder(
                        "crisp.website-id: found nothing, expected the website identifier, a UUID"
                                + " (set it in the given values)",
                        "crisp.secret: found nothing, expected the secret that crisp shows for"
                                + " identity verification, e.g. ${env:NAME} (set it in the given"
                                + " values)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[WEBSITE_ID]", "a/b", "a?b", "\u201ce30a04ee\u201d"})
    void refuses_a_website_id_of_another_shape(String websiteId) {
        assertThat(Engines.mistakes(CRISP + "crisp.website-id = " + websiteId))
                .containsExactly(
                        "crisp.website-id: found '"
                                + websiteId
                                + "', expected the website identifier, a UUID (set it in the given"
                                + " values)");
    }

    private static String frame(String properties, Identity user, FrameOptions options) {
        return Engines.page(Engines.of(properties), user).frame("crisp", options);
    }

    private static String src(String html) {
        return html.replaceFirst("(?s).* src=\"([^\"]*)\".*", "$1");
    }
}
