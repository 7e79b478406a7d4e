package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.sample.server.SampleServer;

/** From a token of Xsolla Login to a verified visitor of Zendesk Chat. */
@ExtendWith(Sample.class)
class XsollaLoginIT {
    private static final String ALICE = "82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f";
    private static final String ZENDESK_SECRET = "demo-zendesk-chat-secret-0123456789abcdef";

    private final SampleServer server;
    private final Visitor visitor;
    private final Page page;

    XsollaLoginIT(SampleServer server, Chromium chromium) {
        this.server = server;
        visitor = chromium.visitor();
        page = visitor.newPage();
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(visitor.problems()).isEmpty();
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS256"})
    void zendesk_verifies_exactly_the_user_who_signed_in_with_xsolla(String algorithm) {
        signIn(algorithm, "alice");
        assertThat(chat()).hasText("verified alice@example.com");
        assertThat(page.getByText("alice is signed in with Xsolla")).isVisible();
        assertThat(page.locator("main")).containsText(ALICE);

        page.getByText("Sign out").click();
        assertThat(page.getByText("Nobody is signed in with Xsolla")).isVisible();
        assertThat(chat()).hasCount(0);
        assertThat((String) page.evaluate("JSON.stringify(localStorage)")).isEqualTo("{}");

        signIn(algorithm, "bob");
        assertThat(chat()).hasText("verified bob@example.com");
        assertThat(page.content()).doesNotContain("alice@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS256"})
    void the_token_for_zendesk_carries_the_id_of_the_login_project(String algorithm)
            throws Exception {
        signIn(algorithm, "alice");

        String answer =
                (String)
                        page.evaluate(
                                "path => fetch(path).then(answer => answer.text())",
                                path(algorithm) + "support-widget/token/zendesk-chat");
        SignedJWT token =
                SignedJWT.parse(JSONObjectUtils.getString(JSONObjectUtils.parse(answer), "token"));

        assertThat(token.verify(new MACVerifier(ZENDESK_SECRET))).isTrue();
        Map<String, Object> claims = token.getPayload().toJSONObject();
        assertThat(claims)
                .containsEntry("external_id", ALICE)
                .containsEntry("email", "alice@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS256"})
    void no_script_can_read_either_token(String algorithm) {
        signIn(algorithm, "alice");
        assertThat(chat()).hasText("verified alice@example.com");

        String readable = (String) page.evaluate("document.cookie");
        assertThat(readable.split("=[^;]*(; )?"))
                .as("the runtime's mark and the vendor's own")
                .containsOnly("support-widget.zendesk-chat", "__zlcmid");
        assertThat(readable).doesNotContain(token(path(algorithm)));
        assertThat(page.content()).doesNotContain("eyJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS256"})
    void a_token_of_another_project_or_a_changed_one_is_nobodys(String algorithm) {
        String other = algorithm.equals("HS256") ? "RS256" : "HS256";
        signIn(other, "alice");
        assertThat(chat()).hasText("verified alice@example.com");
        String foreign = token();
        signIn(algorithm, "alice");
        assertThat(chat()).hasText("verified alice@example.com");
        String own = token(path(algorithm));

        use(algorithm, foreign);
        page.reload();
        assertThat(page.getByText("Nobody is signed in with Xsolla")).isVisible();
        assertThat(chat()).hasCount(0);

        use(algorithm, own.substring(0, own.length() - 9) + "AAAAAAAAA");
        page.reload();
        assertThat(page.getByText("Nobody is signed in with Xsolla")).isVisible();
    }

    @Test
    void the_page_marks_what_was_added_to_its_policy() {
        signIn("RS256", "alice");

        assertThat(page.locator(".policy ins").allInnerTexts().stream().distinct().sorted())
                .hasSize(2)
                .anyMatch(text -> text.startsWith("'nonce-"))
                .contains(server.sandboxOrigin());
        assertThat(page.locator("#violations")).hasText("0");
    }

    @Test
    void the_start_page_leads_to_both_and_back() {
        page.navigate(server.uri().toString());
        page.getByText("HS256", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(server.uri() + "xsolla-hs256/");
        page.getByText("Start", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("RS256", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(server.uri() + "xsolla-rs256/");
    }

    private void signIn(String algorithm, String user) {
        page.navigate(server.uri().resolve(path(algorithm)).toString());
        page.getByText("Sign in with Xsolla").click();
        page.getByText("Continue as " + user).click();
        assertThat(page).hasURL(server.uri().resolve(path(algorithm)).toString());
    }

    private static String path(String algorithm) {
        return algorithm.equals("HS256") ? "/xsolla-hs256/" : "/xsolla-rs256/";
    }

    private Locator chat() {
        return page.locator("[data-sandbox=zendesk-chat]");
    }

    private String token() {
        return tokens().get(0).value;
    }

    private String token(String path) {
        return tokens().stream()
                .filter(cookie -> cookie.path.equals(path))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private List<Cookie> tokens() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("token"))
                .toList();
    }

    private void use(String algorithm, String token) {
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("token", token)
                                        .setDomain("localhost")
                                        .setPath(path(algorithm))
                                        .setHttpOnly(true)));
    }
}
