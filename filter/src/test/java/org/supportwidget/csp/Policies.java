package org.supportwidget.csp;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Policies as applications write them, rightly and wrongly. */
final class Policies {
    private static final Arbitrary<String> NAMES =
            Arbitraries.of(
                    "default-src",
                    "script-src",
                    "script-src-elem",
                    "script-src-attr",
                    "connect-src",
                    "frame-src",
                    "child-src",
                    "style-src",
                    "img-src",
                    "worker-src",
                    "object-src",
                    "base-uri",
                    "Script-Src",
                    "x-script-src",
                    "FRAME-SRC");
    private static final List<String> SOURCES =
            List.of(
                    "'self'",
                    "'none'",
                    "'unsafe-inline'",
                    "'unsafe-eval'",
                    "'strict-dynamic'",
                    "'nonce-YXBw'",
                    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
                    "*",
                    "https:",
                    "http:",
                    "data:",
                    "blob:",
                    "https://cdn.example",
                    "*.widget.example",
                    "https://acme.widget.example",
                    "https://acme.widget.example/other/",
                    "https://acme.widget.example:8443",
                    "'NONE'",
                    "self");

    private Policies() {}

    /**
     * One policy; htmlunit-csp takes any {@code 'nonce-…'} for one, so that only good ones occur.
     */
    static Arbitrary<String> single() {
        Arbitrary<List<String>> lists = Arbitraries.of(SOURCES).list().ofMinSize(0).ofMaxSize(4);
        Arbitrary<String> directives =
                Combinators.combine(NAMES, lists)
                        .as((name, list) -> (name + " " + String.join(" ", list)).stripTrailing());
        return directives.list().ofMinSize(0).ofMaxSize(6).map(list -> String.join("; ", list));
    }

    /** Lists of policies with odd white space, empty pieces and characters beyond ASCII. */
    static Arbitrary<String> messy() {
        Arbitrary<String> noise =
                Arbitraries.of("", "", "", " ", "\t", ";", ", ", "\u2019", " ;", " 'nonce-{{n}}'");
        return Combinators.combine(single(), noise)
                .as((policy, odd) -> policy + odd)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> list.stream().collect(Collectors.joining(",")));
    }
}
