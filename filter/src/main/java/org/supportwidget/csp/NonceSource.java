package org.supportwidget.csp;

/**
 * The source expression {@code 'nonce-…'}.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-nonce-source">CSP3 §2.3.1, nonce-source</a>
 */
final class NonceSource {
    private static final String PREFIX = "'nonce-";

    /** With a space before it, as it is put into a list. */
    private final String spaced;

    NonceSource(Nonce nonce) {
        spaced = " " + PREFIX + nonce.value() + "'";
    }

    String spaced() {
        return spaced;
    }

    /** As it stands alone. */
    @Override
    public String toString() {
        return spaced.substring(1);
    }

    /** By the grammar, not by the prefix: browsers ignore {@code 'nonce-{{n}}'}. */
    static boolean matches(String list, int from, int to) {
        return QuotedBase64.matches(PREFIX, list, from, to);
    }

    /** Whether the nonce-source at {@code [from, to)} is this one; its value is case-sensitive. */
    boolean isAt(String list, int from, int to) {
        int value = PREFIX.length();
        return to - from == spaced.length() - 1
                && list.regionMatches(from + value, spaced, 1 + value, to - from - value);
    }

    /** The value of the nonce-source at {@code [from, to)}. */
    static String value(String list, int from, int to) {
        return list.substring(from + PREFIX.length(), to - 1);
    }
}
