package org.supportwidget.csp;

/** What nonce-sources and hash-sources have in common: {@code 'prefix-base64-value'}. */
final class QuotedBase64 {
    private static final String[] HASHES = {"'sha256-", "'sha384-", "'sha512-"};

    private QuotedBase64() {}

    /**
     * Whether the token at {@code [from, to)} begins with a prefix, in any case, and goes on as the
     * grammar says.
     */
    static boolean matches(String prefix, String list, int from, int to) {
        return Ascii.startsWithIgnoreCase(list, from, to, prefix)
                && list.charAt(to - 1) == '\''
                && Base64Value.matches(list, from + prefix.length(), to - 1);
    }

    /**
     * Whether the token is a hash-source; the length of the hash does not matter.
     *
     * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-hash-source">CSP3 §2.3.1,
     *     hash-source</a>
     */
    static boolean isHash(String list, int from, int to) {
        if (!Ascii.startsWithIgnoreCase(list, from, to, "'sha")) {
            return false;
        }
        for (String prefix : HASHES) {
            if (matches(prefix, list, from, to)) {
                return true;
            }
        }
        return false;
    }
}
