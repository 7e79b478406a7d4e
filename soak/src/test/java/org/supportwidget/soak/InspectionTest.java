package org.supportwidget.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.soak.Browser.Answer;
import org.supportwidget.soak.app.Person;

class InspectionTest {
    private static final Person PERSON = new Person(1234567);
    private static final Step STEP = Step.MIX.get(4);
    private static final Step TOKEN = Step.MIX.get(12);
    private static final String WITHOUT = "<html><body>vu01234567</body></html>";

    private final Secrets secrets;
    private final Path folder;
    private final Inspection inspection;

    InspectionTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        secrets = new Secrets(folder, Duration.ofDays(1));
        inspection = new Inspection(secrets, "marks", new Tally());
    }

    /** RFC 4231 section 4.3. */
    @Test
    void signs_as_the_standard_says() {
        byte[] hmac =
                Secrets.hmac(
                        "Jefe".getBytes(StandardCharsets.UTF_8), "what do ya want for nothing?");

        assertThat(hmac)
                .asHexString()
                .isEqualToIgnoringCase(
                        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void a_page_as_it_should_be_has_no_problem() throws Exception {
        assertThat(problems(signed("vu01234567@example.com"), 0)).isEmpty();
    }

    @Test
    void finds_somebody_else() throws Exception {
        assertThat(problems(signed("vu01234567@example.com") + "vu07654321", 0))
                .contains("identity of vu07654321 instead of vu01234567");
    }

    @Test
    void finds_a_signature_of_another_message_or_none() throws Exception {
        assertThat(problems(signed("vu01234567@example.comm"), 0))
                .contains("a signature or mark of nobody's");
        assertThat(problems("", 0)).singleElement().asString().startsWith("signed for [] instead");
    }

    @Test
    void finds_a_mark_of_somebody_else() throws Exception {
        String own = inspection.mark("thread", PERSON);
        String other = inspection.mark("thread", new Person(1));

        assertThat(problems(signed("vu01234567@example.com") + '"' + own + '"', 0)).isEmpty();
        assertThat(problems(signed("vu01234567@example.com") + '"' + other + '"', 0))
                .containsExactly("a signature or mark of nobody's");
    }

    @Test
    void an_earlier_secret_signs_until_the_file_must_have_been_read() throws Exception {
        String signed = signed("vu01234567@example.com");
        secrets.swap();

        assertThat(problems(signed, 5)).isEmpty();
        assertThat(problems(signed, 16)).contains("a signature or mark of nobody's");
        assertThat(problems(signed("vu01234567@example.com"), 16)).isEmpty();
    }

    @Test
    void finds_a_page_that_is_changed_or_may_be_kept() throws Exception {
        String page = signed("vu01234567@example.com");
        Answer kept =
                new Answer(
                        "200",
                        Map.of(),
                        WITHOUT.replace("</body>", page + "</body>"),
                        System.nanoTime(),
                        0);
        Answer changed = answer("200", "x" + kept.body(), 0);
        Answer failed = answer("500", kept.body(), 0);

        assertThat(problems(kept)).containsExactly("a signature in an answer for caches");
        assertThat(problems(changed))
                .containsExactly("more than a block before the page's end is another");
        assertThat(problems(failed)).containsExactly("status 500 instead of 200");
    }

    @Test
    void finds_a_token_that_is_not_signed_or_of_somebody_else() throws Exception {
        String claims =
                "{\"user_id\":\"id-%1$s\",\"email\":\"%1$s@example.com\",\"name\":\"Zoë %1$s"
                        + " O'Neil\"}";

        assertThat(token(claims.formatted("vu01234567"), "")).isEmpty();
        assertThat(token(claims.formatted("vu01234567"), "x"))
                .containsExactly("a token that no secret in force has signed");
        assertThat(token(claims.formatted("vu07654321"), ""))
                .contains("identity of vu07654321 instead of vu01234567");
        assertThat(token("{}", ""))
                .containsExactly("a token without the user's id, e-mail and name");
    }

    private List<String> token(String claims, String appended) throws Exception {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed =
                base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8))
                        + "."
                        + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        String token = signed + "." + base64.encodeToString(hmac("intercom", signed)) + appended;
        return inspection.problemsOfToken(
                TOKEN, PERSON, answer("200", "{\"token\":\"" + token + "\"}", 0));
    }

    private List<String> problems(String block, int secondsLater) {
        String body = WITHOUT.replace("</body>", block + "</body>");
        return problems(answer("200", body, secondsLater));
    }

    private List<String> problems(Answer with) {
        return inspection.problems(STEP, PERSON, with, new Answer("200", Map.of(), WITHOUT, 0, 0));
    }

    private static Answer answer(String status, String body, int secondsLater) {
        long started = System.nanoTime() + Duration.ofSeconds(secondsLater).toNanos();
        return new Answer(
                status, Map.of("cache-control", "[private, no-store]"), body, started, started);
    }

    private String signed(String email) throws Exception {
        StringBuilder block = new StringBuilder();
        for (String vendor : Step.SIGNED) {
            String message = vendor.equals("reamaze") ? "id-vu01234567:" + email : email;
            block.append(" \"").append(HexFormat.of().formatHex(hmac(vendor, message))).append('"');
        }
        return block.toString();
    }

    private byte[] hmac(String vendor, String message) throws Exception {
        byte[] key = Files.readAllBytes(folder.resolve(vendor));
        return Secrets.hmac(key, message);
    }
}
