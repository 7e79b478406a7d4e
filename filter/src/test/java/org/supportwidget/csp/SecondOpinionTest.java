package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.htmlunit.csp.Policy;
import org.htmlunit.csp.url.URI;

/** htmlunit-csp judges: the widget works, and nothing else is allowed more or less than before. */
class SecondOpinionTest {
    private static final Optional<URI> PAGE = URI.parseURI("https://app.example/");
    private static final Optional<String> NONCE = Optional.of("d2lkZ2V0");
    private static final CspAmendment AMENDMENT =
            CspAmendment.of(
                    CspSources.of(CspDirective.SCRIPT_SRC, "https://acme.widget.example")
                            .plus(
                                    CspSources.of(
                                            CspDirective.CONNECT_SRC,
                                            "https://acme.widget.example"))
                            .plus(
                                    CspSources.of(
                                            CspDirective.FRAME_SRC, "https://acme.widget.example")),
                    Nonce.parse("d2lkZ2V0"));

    @Provide
    Arbitrary<String> policies() {
        return Policies.single();
    }

    @Property
    void the_widget_is_allowed(@ForAll("policies") String policy) {
        Policy amended = amended(policy);
        Optional<URI> widget = URI.parseURI("https://acme.widget.example/widget.js");

        assertThat(amended.allowsInlineScript(NONCE, Optional.of("x()"), Optional.of(true)))
                .as("inline block")
                .isTrue();
        assertThat(
                        amended.allowsExternalScript(
                                Optional.empty(),
                                Optional.empty(),
                                widget,
                                Optional.of(false),
                                PAGE))
                .as("script made by the inline block")
                .isTrue();
        assertThat(
                        amended.allowsExternalScript(
                                NONCE, Optional.empty(), widget, Optional.of(true), PAGE))
                .as("script in the markup")
                .isTrue();
        assertThat(amended.allowsConnection(widget, PAGE)).as("connection").isTrue();
        assertThat(amended.allowsFrame(widget, PAGE)).as("frame").isTrue();
    }

    @Property
    void all_else_is_allowed_as_before(@ForAll("policies") String policy) {
        assertThat(allowed(amended(policy))).isEqualTo(allowed(parse(policy)));
    }

    private static Map<String, Boolean> allowed(Policy policy) {
        Map<String, Boolean> allowed = new LinkedHashMap<>();
        for (String origin :
                new String[] {
                    "https://app.example", "https://evil.example", "https://widget.example"
                }) {
            Optional<URI> url = URI.parseURI(origin + "/x");
            allowed.put(origin + " script", script(policy, url));
            allowed.put(origin + " connection", policy.allowsConnection(url, PAGE));
            allowed.put(origin + " frame", policy.allowsFrame(url, PAGE));
            allowed.put(origin + " worker", policy.allowsWorker(url, PAGE));
        }
        Optional<URI> widget = URI.parseURI("https://acme.widget.example/x");
        allowed.put("widget image", policy.allowsImage(widget, PAGE));
        allowed.put("widget font", policy.allowsFont(widget, PAGE));
        allowed.put("widget object", policy.allowsObject(widget, PAGE));
        Optional<String> none = Optional.empty();
        allowed.put("widget style", policy.allowsExternalStyle(none, widget, PAGE));
        Optional<String> code = Optional.of("alert(1)");
        allowed.put("inline", policy.allowsInlineScript(none, code, Optional.of(true)));
        allowed.put("attribute", policy.allowsScriptAsAttribute(code));
        allowed.put("eval", policy.allowsEval());
        allowed.put("style", policy.allowsInlineStyle(none, code));
        allowed.put("style attribute", policy.allowsStyleAsAttribute(code));
        allowed.put("javascript:", policy.allowsJavascriptUrlNavigation(code, PAGE));
        return allowed;
    }

    private static boolean script(Policy policy, Optional<URI> url) {
        return policy.allowsExternalScript(
                Optional.empty(), Optional.empty(), url, Optional.of(true), PAGE);
    }

    private static Policy amended(String policy) {
        return parse(AMENDMENT.amend(policy, Disposition.ENFORCE));
    }

    private static Policy parse(String policy) {
        return Policy.parseSerializedCSP(policy, Policy.PolicyErrorConsumer.ignored);
    }
}
