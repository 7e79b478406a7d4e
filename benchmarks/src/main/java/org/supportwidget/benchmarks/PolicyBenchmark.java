package org.supportwidget.benchmarks;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.htmlunit.csp.FetchDirectiveKind;
import org.htmlunit.csp.Policy;
import org.htmlunit.csp.url.URI;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.supportwidget.csp.CspAmendment;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.csp.Disposition;
import org.supportwidget.csp.Nonce;

/**
 * Amending one policy of 300 bytes for one widget, against parsing it with htmlunit-csp, merging
 * and printing it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PolicyBenchmark {
    private static final String HOST = "https://acme.unthread.io";
    private static final int POLICIES = 64;
    private static final String POLICY =
            "default-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " script-src 'self' 'nonce-8IBTHwOdqNKAWeKl7plt8g==' https://cdn.example.com;"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: https:;"
                    + " connect-src 'self' https://api.example.com wss://ws.example.com;"
                    + " object-src 'none'; report-uri /reports";

    private static final Optional<URI> PAGE = URI.parseURI("https://app.example.com/");
    private static final Optional<URI> WIDGET = URI.parseURI(HOST + "/widget.js");

    private final CspSources sources =
            CspSources.of(CspDirective.SCRIPT_SRC, HOST)
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, HOST))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, HOST));
    private final Nonce nonce = Nonce.parse("dW50aHJlYWQtbm9uY2UtMQ");

    private final String[] policies = new String[POLICIES];
    private int next;

    /** Policies with a nonce of the application's own, each another. */
    @Setup
    public void vary() {
        for (int i = 0; i < POLICIES; i++) {
            policies[i] = POLICY.replace("8IBT", Integer.toString(1_000 + i));
        }
    }

    /** Per request: the amendment is made anew, as our nonce is; the policy is the same again. */
    @Benchmark
    public String again() {
        return CspAmendment.of(sources, nonce).amend(POLICY, Disposition.ENFORCE);
    }

    /** The policy is another each time, as where the application draws a nonce of its own. */
    @Benchmark
    public String firstSight() {
        next = (next + 1) % POLICIES;
        return CspAmendment.of(sources, nonce).amend(policies[next], Disposition.ENFORCE);
    }

    /** The parser has no mutators: what is missing goes into the printed text, parsed once more. */
    @Benchmark
    public String htmlunit() {
        Policy policy = parse(POLICY);
        String merged = policy.toString();
        if (!policy.allowsExternalScript(none(), none(), WIDGET, Optional.empty(), PAGE)) {
            String additions = HOST + " 'nonce-" + nonce.value() + "'";
            merged = add(policy, FetchDirectiveKind.ScriptSrc, additions, merged);
        }
        if (!policy.allowsConnection(WIDGET, PAGE)) {
            merged = add(policy, FetchDirectiveKind.ConnectSrc, HOST, merged);
        }
        if (!policy.allowsFrame(WIDGET, PAGE)) {
            merged = add(policy, FetchDirectiveKind.FrameSrc, HOST, merged);
        }
        return parse(merged).toString();
    }

    private static Policy parse(String text) {
        return Policy.parseSerializedCSP(text, Policy.PolicyErrorConsumer.ignored);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static String add(
            Policy policy, FetchDirectiveKind kind, String additions, String printed) {
        String values =
                policy.getGoverningDirectiveForEffectiveDirective(kind)
                        .map(directive -> " " + String.join(" ", directive.getValues()))
                        .orElseThrow();
        String before = kind.getRepr() + values;
        String after = before + " " + additions;
        return policy.getFetchDirective(kind).isPresent()
                ? printed.replace(before, after)
                : after + "; " + printed;
    }
}
