package org.supportwidget.csp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the source list of the directive that governs: what of our sources it allows
 * already, and whether an inline block runs under it.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#allow-all-inline">CSP3 §6.7.3.2, Does a source list
 *     allow all inline behavior for type?</a>
 */
final class SourceListScan {
    private final DirectiveValue list;
    private final String text;
    private final List<SourceExpression> wanted;
    private final @Nullable NonceSource nonce;
    private final boolean[] covered;
    private int coveredCount;
    private boolean none;
    private boolean unsafeInline;
    private boolean strictDynamic;
    private boolean nonceOrHash;
    private boolean listsNonce;

    private SourceListScan(
            DirectiveValue list, List<SourceExpression> wanted, @Nullable NonceSource nonce) {
        this.list = list;
        this.text = list.text();
        this.wanted = wanted;
        this.nonce = nonce;
        this.covered = new boolean[wanted.size()];
    }

    static SourceListScan of(
            DirectiveValue list, List<SourceExpression> wanted, @Nullable NonceSource nonce) {
        String text = list.text();
        int to = list.to();
        SourceListScan scan = new SourceListScan(list, wanted, nonce);
        int start = Ascii.skipWhitespace(text, list.from(), to);
        while (start < to) {
            int end = Ascii.skipToken(text, start, to);
            scan.read(start, end);
            start = Ascii.skipWhitespace(text, end, to);
        }
        return scan;
    }

    private void read(int from, int to) {
        if (text.charAt(from) == '\'') {
            readQuoted(from, to);
        } else {
            readAllowed(from, to);
        }
    }

    private void readAllowed(int from, int to) {
        for (int i = 0; coveredCount < covered.length && i < covered.length; i++) {
            if (!covered[i] && SourceMatching.covers(text, from, to, wanted.get(i))) {
                covered[i] = true;
                coveredCount++;
            }
        }
    }

    private void readQuoted(int from, int to) {
        char letter = to - from > 1 ? Ascii.lower(text.charAt(from + 1)) : 0;
        switch (letter) {
            case 'n' -> readNoneOrNonce(from, to);
            case 's' -> readSelfOrStrictDynamicOrHash(from, to);
            case 'u' -> unsafeInline |= Ascii.equalsIgnoreCase(text, from, to, "'unsafe-inline'");
            default -> {}
        }
    }

    private void readNoneOrNonce(int from, int to) {
        none |= Ascii.equalsIgnoreCase(text, from, to, "'none'");
        if (NonceSource.matches(text, from, to)) {
            nonceOrHash = true;
            listsNonce |= nonce != null && nonce.isAt(text, from, to);
        }
    }

    private void readSelfOrStrictDynamicOrHash(int from, int to) {
        if (Ascii.equalsIgnoreCase(text, from, to, "'self'")) {
            readAllowed(from, to);
        }
        strictDynamic |= Ascii.equalsIgnoreCase(text, from, to, "'strict-dynamic'");
        nonceOrHash |= QuotedBase64.isHash(text, from, to);
    }

    /** Whether {@code 'none'} is there and has to go when something is added. */
    boolean hasNone() {
        return none;
    }

    /** Whether {@code 'strict-dynamic'} makes browsers ignore the list's hosts. */
    boolean ignoresHosts() {
        return strictDynamic;
    }

    boolean covers(int wantedIndex) {
        return covered[wantedIndex];
    }

    boolean coversNothing() {
        return coveredCount == 0;
    }

    boolean coversAll() {
        return coveredCount == covered.length;
    }

    /** A nonce, a hash or {@code 'strict-dynamic'} switches {@code 'unsafe-inline'} off. */
    boolean allowsAllInline() {
        return unsafeInline && !nonceOrHash && !strictDynamic;
    }

    /** The values of all nonces in the list, in order. */
    Set<String> nonces() {
        Set<String> nonces = new LinkedHashSet<>();
        int start = Ascii.skipWhitespace(text, list.from(), list.to());
        while (start < list.to()) {
            int end = Ascii.skipToken(text, start, list.to());
            if (NonceSource.matches(text, start, end)) {
                nonces.add(NonceSource.value(text, start, end));
            }
            start = Ascii.skipWhitespace(text, end, list.to());
        }
        return nonces;
    }

    /** Whether the nonce is listed that was asked about. */
    boolean listsNonce() {
        return listsNonce;
    }
}
