package org.supportwidget.csp;

import java.util.LinkedHashSet;
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
    private final SourceExpression[] wanted;
    private final @Nullable NonceSource nonce;
    private final boolean[] covered;
    private int coveredCount;
    private boolean none;
    private boolean unsafeInline;
    private boolean strictDynamic;
    private boolean listsNonce;
    private int end;

    private SourceListScan(
            DirectiveValue list, SourceExpression[] wanted, @Nullable NonceSource nonce) {
        this.list = list;
        this.text = list.text();
        this.wanted = wanted;
        this.nonce = nonce;
        this.covered = new boolean[wanted.length];
    }

    static SourceListScan of(
            DirectiveValue list, SourceExpression[] wanted, @Nullable NonceSource nonce) {
        SourceListScan scan = new SourceListScan(list, wanted, nonce);
        Tokens tokens = list.tokens();
        while (tokens.next()) {
            scan.read(tokens.from(), tokens.to());
        }
        scan.end = tokens.to();
        return scan;
    }

    private void read(int from, int to) {
        if (text.charAt(from) != '\'' || is("'self'", from, to)) {
            readAllowed(from, to);
        } else if (is("'none'", from, to)) {
            none = true;
        } else if (is("'unsafe-inline'", from, to)) {
            unsafeInline = true;
        } else if (is("'strict-dynamic'", from, to)) {
            strictDynamic = true;
        } else {
            listsNonce |= nonce != null && nonce.isAt(text, from, to);
        }
    }

    private boolean is(String keyword, int from, int to) {
        return Ascii.equalsIgnoreCase(text, from, to, keyword);
    }

    private void readAllowed(int from, int to) {
        for (int i = 0; i < covered.length; i++) {
            if (!covered[i] && SourceMatching.covers(text, from, to, wanted[i])) {
                covered[i] = true;
                coveredCount++;
            }
        }
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
        return unsafeInline && !strictDynamic && !listsNonceOrHash();
    }

    private boolean listsNonceOrHash() {
        Tokens tokens = list.tokens();
        while (tokens.next()) {
            if (NonceSource.matches(text, tokens.from(), tokens.to())
                    || QuotedBase64.isHash(text, tokens.from(), tokens.to())) {
                return true;
            }
        }
        return false;
    }

    /** The values of all nonces in the list, in order. */
    Set<String> nonces() {
        Set<String> nonces = new LinkedHashSet<>();
        Tokens tokens = list.tokens();
        while (tokens.next()) {
            if (NonceSource.matches(text, tokens.from(), tokens.to())) {
                nonces.add(NonceSource.value(text, tokens.from(), tokens.to()));
            }
        }
        return nonces;
    }

    /**
     * Where the last token of the list ends; directly after the directive's name if it is empty.
     */
    int end() {
        return end;
    }

    /** Whether the nonce is listed that was asked about. */
    boolean listsNonce() {
        return listsNonce;
    }
}
