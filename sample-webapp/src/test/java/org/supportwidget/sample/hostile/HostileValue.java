package org.supportwidget.sample.hostile;

/**
 * A value of the corpus.
 *
 * @param line where {@code values.txt} has it
 * @param group the heading above it
 * @param asId what becomes of it as an id
 * @param asEmail what becomes of it as an e-mail
 */
record HostileValue(int line, String group, Use asId, Use asEmail, String text) {
    /** What the documentation says of a value in a field that is signed. */
    enum Use {
        SIGNED,
        /** No vendor is told anything of its user. */
        REFUSED,
        /** Vendors that sign the field are told nothing of its user; the others are. */
        BLANK;

        static Use of(char mark) {
            return switch (mark) {
                case '+' -> SIGNED;
                case '-' -> REFUSED;
                case '0' -> BLANK;
                default -> throw new IllegalArgumentException("no mark: " + mark);
            };
        }
    }

    /** Whether no vendor has a reason of its own to refuse it as an id. */
    boolean isIdOfAll() {
        return asId == Use.SIGNED && text.indexOf(':') < 0 && text.length() <= 255;
    }
}
