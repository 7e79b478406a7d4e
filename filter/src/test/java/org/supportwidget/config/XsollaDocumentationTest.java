package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.WebRequest;
import org.supportwidget.zendesk.ZendeskChatException;
import org.supportwidget.zendesk.ZendeskChatVisitor;
import org.supportwidget.zendesk.ZendeskChatVisitors;

/** What {@code docs/zendesk-chat-xsolla.md} shows does what Xsolla's own server and page do. */
class XsollaDocumentationTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "XSOLLA_LOGIN_SECRET",
                    "xsolla-login-project-secret-key-0123",
                    "ZENDESK_CHAT_SECRET",
                    "zendesk-chat-shared-secret-0123456789abcdef");
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void the_whole_integration_takes_fifteen_lines_at_most() throws Exception {
        assertThat((blocks("properties").get(0) + blocks("jsp").get(0)).lines())
                .hasSizeLessThanOrEqualTo(15);
        assertThat(blocks("jsp").get(0).lines()).last().isEqualTo("<support:widget/>");
    }

    @Test
    void the_properties_sign_the_claims_of_xsollas_own_server() throws Exception {
        SupportWidget engine = engine(blocks("properties").get(0));
        String login =
                loginToken(
                        ENVIRONMENT.get("XSOLLA_LOGIN_SECRET"),
                        "40db2ea4-5d42-11e6-a3ff-005056a0e04a");

        Optional<String> token =
                engine.page(new Cookie("token", login))
                        .control()
                        .token("zendesk-chat", null, null, Clock.fixed(NOW, ZoneOffset.UTC));

        SignedJWT jwt = SignedJWT.parse(token.orElseThrow());
        assertThat(jwt.verify(new MACVerifier(ENVIRONMENT.get("ZENDESK_CHAT_SECRET")))).isTrue();
        assertThat(jwt.getPayload().toJSONObject())
                .containsOnly(
                        Map.entry("name", "email@email.com"),
                        Map.entry("email", "email@email.com"),
                        Map.entry("external_id", "82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f"),
                        Map.entry("iat", 1_700_000_000L),
                        Map.entry("exp", 1_700_000_300L));
    }

    @Test
    void a_token_of_another_project_or_key_is_nobodys() throws Exception {
        SupportWidget engine = engine(blocks("properties").get(0));
        try (RecordedLog quiet = new RecordedLog()) {
            for (String login :
                    List.of(
                            loginToken(ENVIRONMENT.get("XSOLLA_LOGIN_SECRET"), "another"),
                            loginToken(
                                    "another-secret-key-of-thirty-two-bytes",
                                    "40db2ea4-5d42-11e6-a3ff-005056a0e04a"))) {
                assertThat(engine.page(new Cookie("token", login)).identity()).isEmpty();
                assertThat(quiet.text()).doesNotContain(login);
            }
        }
    }

    @Test
    void the_change_for_newer_projects_is_complete() throws Exception {
        String rs256 =
                blocks("properties").get(0).replaceAll("(?m)^xsolla-login\\.secret.*$", "")
                        + blocks("properties").get(1);

        assertThat(engine(rs256).vendorNames()).containsExactly("zendesk-chat");
    }

    @Test
    void the_java_is_that_of_this_test() throws Exception {
        Path source =
                Path.of(
                        "src/test/java",
                        XsollaDocumentationTest.class.getName().replace('.', '/') + ".java");

        assertThat(Files.readString(source)).containsIgnoringWhitespaces(blocks("java").get(0));
    }

    boolean isHers(String visitorId, Identity user) throws ZendeskChatException {
        ZendeskChatVisitors visitors =
                ZendeskChatVisitors.of(System.getenv("ZENDESK_CHAT_API_TOKEN"));
        Optional<ZendeskChatVisitor> visitor = visitors.find(visitorId);
        return visitor.isPresent() && visitor.get().belongsTo(user);
    }

    private static List<String> blocks(String language) throws Exception {
        return BLOCK.matcher(Files.readString(Path.of("../docs/zendesk-chat-xsolla.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static SupportWidget engine(String properties) throws ConfigurationException {
        ConfigurationFile file =
                new ConfigurationFile("the documentation", Engines.values(properties));
        return new Configuration(file, ENVIRONMENT::get).supportWidget();
    }

    private static String loginToken(@Nullable String secret, String project) throws Exception {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader(JWSAlgorithm.HS256),
                        new JWTClaimsSet.Builder()
                                .issuer("https://login.xsolla.com")
                                .subject("82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f")
                                .claim("email", "email@email.com")
                                .claim("xsolla_login_project_id", project)
                                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                                .build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    /** A request with one cookie. */
    private record Cookie(String name, String value) implements WebRequest {
        @Override
        public @Nullable String cookie(String asked) {
            return asked.equals(name) ? value : null;
        }

        @Override
        public @Nullable Principal principal() {
            return null;
        }

        @Override
        public @Nullable Object sessionAttribute(String asked) {
            return null;
        }

        @Override
        public @Nullable Object attribute(String asked) {
            return null;
        }

        @Override
        public @Nullable String header(String asked) {
            return null;
        }

        @Override
        public String contextPath() {
            return "";
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return Optional.empty();
        }
    }
}
