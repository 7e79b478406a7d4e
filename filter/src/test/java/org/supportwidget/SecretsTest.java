package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final List<String> SECRETS =
            List.of(
                    "unthread-identity-verification-secret",
                    "thread-portal-authentication-secret",
                    "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154",
                    "reamaze-sso-secret");

    @Test
    void secret_never_appears_in_html_log_or_to_string() {
        try (RecordedLog log = new RecordedLog()) {
            SupportWidget engine = Engines.of(Engines.EVERY_VENDOR);
            StringBuilder seen = new StringBuilder(engine.toString());
            for (Identity user :
                    List.of(
                            Engines.JOHN,
                            Identity.of("a:b", "john.doe@acme.com"),
                            Identity.of("42", "\n"),
                            new Identity("42", "a@b", "n", null, "avatar", "locale"))) {
                PageWidget page = Engines.page(engine, user);
                seen.append(page.widget(null))
                        .append(page.frame("crisp", FrameOptions.NONE))
                        .append(page.frame("unthread", FrameOptions.NONE))
                        .append(page.stop())
                        .append(page.getVerification())
                        .append(text(page))
                        .append(engine.cspSources());
            }
            engine.vendors().forEach(vendor -> seen.append(text(vendor)).append(vendor.widget()));
            seen.append(Engines.page(engine, null).widget(null));
            seen.append(mistakes());
            seen.append(log.text());

            SECRETS.forEach(secret -> assertThat(seen.toString()).doesNotContain(secret));
        }
    }

    /** Also of an object that has no text of its own. */
    private static String text(Object object) {
        return object.toString();
    }

    /** What a configuration is answered whose every other line is wrong. */
    private static String mistakes() {
        String wrong = Engines.EVERY_VENDOR.replaceAll("(?m)^([a-z]+\\.(?!secret)\\S+) =", "x$1 =");
        List<String> mistakes = Engines.mistakes(wrong);
        assertThat(mistakes).hasSizeGreaterThan(5);
        String misspelt = Engines.EVERY_VENDOR.replace(".secret =", ".secert =");
        assertThat(Engines.mistakes(misspelt)).hasSize(8);
        return mistakes + "\n" + Engines.mistakes(misspelt);
    }
}
