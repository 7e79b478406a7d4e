package org.supportwidget;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Which texts a vendor can be trusted to read as they were signed. */
final class IdentityText {
    /** What separates addresses in a list; within a quoted local part it is part of the name. */
    private static final String SEPARATORS = ",;";

    private IdentityText() {}

    /** The text with U+FFFD for each lone surrogate, as browsers and UTF-8 decoders have it. */
    static @Nullable String wellFormed(@Nullable String text) {
        if (text == null || !any(text, IdentityText::isLoneSurrogate)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().forEach(c -> mended.appendCodePoint(isLoneSurrogate(c) ? '\uFFFD' : c));
        return mended.toString();
    }

    /**
     * Refuses control characters and lone surrogates.
     *
     * @throws UnusableIdentityException with the reason
     */
    static void check(String what, @Nullable String text) {
        if (text != null && any(text, c -> Character.isISOControl(c) || isLoneSurrogate(c))) {
            throw new UnusableIdentityException(
                    "the user's " + what + " holds a control character or a lone surrogate");
        }
    }

    /**
     * Refuses an e-mail that is not one address to the letter; a blank one is left to the vendors.
     *
     * @throws UnusableIdentityException with the reason
     */
    static void checkOneAddress(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return;
        }
        refuse(any(email, IdentityText::isBlank), "white space");
        refuse(
                any(email, IdentityText::isInvisible),
                "an invisible character, such as a zero-width or a bidirectional one");
        refuse(isSeveral(email), "more than one address, or a separator of addresses");
    }

    /** First letters, and of an address the top-level domain. */
    static String masked(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "nothing";
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return initial(text);
        }
        String domain = text.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        String top = dot < 0 ? "" : domain.substring(dot);
        boolean plain = top.chars().skip(1).allMatch(c -> c < 128 && Character.isLetter(c));
        return initial(text.substring(0, at)) + "@" + initial(domain) + (plain ? top : "");
    }

    private static String initial(String text) {
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        return (Character.isLetterOrDigit(first) ? Character.toString(first) : "") + "\u2026";
    }

    private static void refuse(boolean found, String what) {
        if (found) {
            throw new UnusableIdentityException("the user's e-mail holds " + what);
        }
    }

    /** Without a stream: each request of a signed-in user asks this several times. */
    private static boolean any(String text, IntPredicate codePoints) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (codePoints.test(codePoint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /**
     * Format characters, and the others that are shown as nothing.
     *
     * @see <a href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">Unicode
     *     Standard Annex #44, Default_Ignorable_Code_Point</a>
     */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0x034F
                || isIn(codePoint, 0x115F, 0x1160)
                || isIn(codePoint, 0x17B4, 0x17B5)
                || isIn(codePoint, 0x180B, 0x180F)
                || isIn(codePoint, 0x2060, 0x206F)
                || codePoint == 0x2800
                || codePoint == 0x3164
                || isIn(codePoint, 0xFE00, 0xFE0F)
                || codePoint == 0xFFA0
                || isIn(codePoint, 0xFFF0, 0xFFF8)
                || isIn(codePoint, 0xE0000, 0xE0FFF);
    }

    private static boolean isIn(int codePoint, int from, int to) {
        return from <= codePoint && codePoint <= to;
    }

    /** More than one {@code @}, or a separator that is not part of a quoted local part. */
    private static boolean isSeveral(String email) {
        int at = email.lastIndexOf('@');
        if (at != email.indexOf('@')) {
            return true;
        }
        boolean quoted = at > 1 && email.charAt(0) == '"' && email.charAt(at - 1) == '"';
        String split = quoted ? email.substring(at) : email;
        return any(split, c -> SEPARATORS.indexOf(c) >= 0)
                || (at >= 0 && email.indexOf('>', at) > at);
    }
}
