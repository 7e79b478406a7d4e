package org.supportwidget.csp;

/**
 * The source expression {@code 'nonce-…'}.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-nonce-source">CSP3 §2.3.1, nonce-source</a>
 */
record NonceSource(Nonce nonce) {
    private static final String PREFIX = "'nonce-";
    private static final String SPACED_PREFIX = " " + PREFIX;
    private static final String END = "'";

    private int length() {
        return PREFIX.length() + nonce.value().length() + END.length();
    }

    int spacedLength() {
        return 1 + length();
    }

    /** With a space before it, as it is put into a list. */
    void appendSpacedTo(StringBuilder list) {
        list.append(SPACED_PREFIX).append(nonce.value()).append(END);
    }

    /** As it stands alone. */
    @Override
    public String toString() {
        return PREFIX + nonce.value() + END;
    }

    /** By the grammar, not by the prefix: browsers ignore {@code 'nonce-{{n}}'}. */
    static boolean matches(String list, int from, int to) {
        return QuotedBase64.matches(PREFIX, list, from, to);
    }

    /** Whether the token at {@code [from, to)} is this one; its value is case-sensitive. */
    boolean isAt(String list, int from, int to) {
        return to - from == length()
                && Ascii.startsWithIgnoreCase(list, from, to, PREFIX)
                && list.startsWith(nonce.value(), from + PREFIX.length())
                && list.startsWith(END, to - END.length());
    }

    /** The value of the nonce-source at {@code [from, to)}. */
    static String value(String list, int from, int to) {
        return list.substring(from + PREFIX.length(), to - END.length());
    }
}
