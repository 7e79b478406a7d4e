package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmendmentPropertiesTest {
    private static final CspSources SOURCES =
            CspSources.of(CspDirective.SCRIPT_SRC, "https://acme.widget.example")
                    .plus(
                            CspSources.of(
                                    CspDirective.CONNECT_SRC,
                                    "https://acme.widget.example",
                                    "wss://acme.widget.example"))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, "https://acme.widget.example"))
                    .plus(CspSources.of(CspDirective.STYLE_SRC, "https://acme.widget.example"))
                    .plus(CspSources.of(CspDirective.WORKER_SRC, "blob:"));
    private static final String NONCE = "'nonce-d2lkZ2V0'";
    private static final CspAmendment AMENDMENT = CspAmendment.of(SOURCES, Nonce.parse("d2lkZ2V0"));

    @Provide
    Arbitrary<String> policies() {
        return Policies.messy();
    }

    @Property
    void amending_twice_equals_amending_once(@ForAll("policies") String policies) {
        String once = amend(policies);

        assertThat(amend(once)).isSameAs(once);
    }

    @Property
    void any_text_is_accepted_and_amended_once(@ForAll String text) {
        String once = amend(text);

        assertThat(amend(once)).isSameAs(once);
        assertThat(AMENDMENT.changes(text, Disposition.REPORT)).isNotNull();
        assertThat(AMENDMENT.warnings(text, Disposition.ENFORCE)).isNotNull();
    }

    @Property
    void amending_for_nothing_changes_no_byte(@ForAll("policies") String policies) {
        CspAmendment nothing = CspAmendment.of(CspSources.none(), null);

        assertThat(nothing.amend(policies, Disposition.ENFORCE)).isSameAs(policies);
    }

    @Property
    void the_application_loses_nothing_but_none(@ForAll("policies") String policies) {
        List<ParsedPolicy> before = ParsedPolicy.list(policies);
        List<ParsedPolicy> after = ParsedPolicy.list(amend(policies));

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            ParsedPolicy amended = after.get(i);
            before.get(i)
                    .directives()
                    .forEach(
                            (name, list) ->
                                    assertKept(withoutNone(list, amended, name), amended, name));
        }
    }

    private static void assertKept(List<String> kept, ParsedPolicy after, String name) {
        assertThat(after.directives()).containsKey(name);
        if (!kept.isEmpty()) {
            assertThat(after.directives().get(name)).containsSubsequence(kept);
        }
    }

    private static List<String> withoutNone(List<String> list, ParsedPolicy after, String name) {
        List<String> kept = new ArrayList<>(list);
        if (!list.equals(after.directives().get(name))) {
            kept.removeIf(source -> source.toLowerCase(Locale.ROOT).equals("'none'"));
        }
        return kept;
    }

    @Property
    void a_list_gains_only_what_was_asked_for(@ForAll("policies") String policies) {
        List<ParsedPolicy> before = ParsedPolicy.list(policies);
        List<ParsedPolicy> after = ParsedPolicy.list(amend(policies));

        for (int i = 0; i < before.size(); i++) {
            for (String name : after.get(i).directives().keySet()) {
                List<String> gained = new ArrayList<>(after.get(i).directives().get(name));
                gained.removeAll(original(before.get(i), name));
                assertThat(asked(name)).as(name).containsAll(gained);
            }
        }
    }

    /** The directive's own list, or that of the fallback from which it was copied. */
    private static List<String> original(ParsedPolicy policy, String name) {
        if (policy.directives().containsKey(name)) {
            return policy.directives().get(name);
        }
        return CspDirective.parse(name).fallbacks().stream()
                .filter(fallback -> policy.directives().containsKey(fallback.directiveName()))
                .findFirst()
                .map(policy::list)
                .orElseThrow(() -> new AssertionError(name + " has no fallback to copy"));
    }

    private static List<String> asked(String name) {
        for (CspDirective directive : CspDirective.nameable()) {
            boolean script = directive == CspDirective.SCRIPT_SRC;
            if (name.replace("-elem", "").equals(directive.directiveName())) {
                List<String> asked = new ArrayList<>(SOURCES.sources(directive));
                asked.addAll(script ? List.of(NONCE) : List.of());
                return asked;
            }
        }
        return List.of();
    }

    private static String amend(String policies) {
        return AMENDMENT.amend(policies, Disposition.ENFORCE);
    }
}
