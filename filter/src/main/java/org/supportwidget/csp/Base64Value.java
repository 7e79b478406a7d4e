package org.supportwidget.csp;

/**
 * The grammar that nonces and hashes share: {@code 1*( ALPHA / DIGIT / "+" / "/" / "-" / "_" )*2(
 * "=" )}.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-base64-value">CSP3 §2.3.1, base64-value</a>
 */
final class Base64Value {
    private static final boolean[] IS_BASE64 = table();

    private Base64Value() {}

    static boolean matches(String text, int from, int to) {
        int i = from;
        while (i < to && isBase64(text.charAt(i))) {
            i++;
        }
        int padding = to - i;
        return i > from && padding <= 2 && isPadding(text, i, to);
    }

    private static boolean isBase64(char c) {
        return c < IS_BASE64.length && IS_BASE64[c];
    }

    private static boolean[] table() {
        boolean[] table = new boolean['z' + 1];
        for (char c = 0; c < table.length; c++) {
            table[c] = Ascii.isLetterOrDigit(c) || "+/-_".indexOf(c) >= 0;
        }
        return table;
    }

    private static boolean isPadding(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '=') {
                return false;
            }
        }
        return true;
    }
}
