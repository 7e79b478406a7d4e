package org.supportwidget.inject;

/**
 * Passes over text and over tags that change nothing, in bulk. Most of a page is made of them, so
 * this is what its speed depends on; whatever is not plain is left to the state machine.
 */
final class OrdinaryTags {

    private static final int[] START_TAGS_THAT_MATTER =
            TagName.initials(
                    TagName.RAW_TEXT
                            | TagName.PLAINTEXT
                            | TagName.TEMPLATE
                            | TagName.FRAMESET
                            | TagName.SVG
                            | TagName.MATH);
    private static final int[] END_TAGS_THAT_MATTER = TagName.initials(TagName.BODY | TagName.HTML);

    private final ByteSearch search;

    OrdinaryTags(ByteSearch search) {
        this.search = search;
    }

    /**
     * Reads on in the text of the body, outside templates and foreign content.
     *
     * @return the index of the first {@code <} that has to be looked at, or {@code to}
     */
    int skip(byte[] b, int from, int to) {
        int tag = search.indexOf('<', from, to);
        while (tag + 3 < to) {
            int end = endOfTag(b, tag, to);
            if (end < 0) {
                return tag;
            }
            tag = end < to && b[end] == '<' ? end : search.indexOf('<', end, to);
        }
        return tag;
    }

    /** The index behind the tag's {@code >}, or -1 if the tag is not plain. */
    private int endOfTag(byte[] b, int tag, int to) {
        boolean end = b[tag + 1] == '/';
        int name = end ? tag + 2 : tag + 1;
        int[] initials = end ? END_TAGS_THAT_MATTER : START_TAGS_THAT_MATTER;
        int second = b[name + 1] & 31;
        if (!TagName.isLetter(b[name]) || (initials[b[name] & 31] >>> second & 1) != 0) {
            return -1;
        }
        int i = name + 1;
        while (i < to && (b[i] > '>' || (b[i] >= '0' && b[i] <= '9'))) {
            i++;
        }
        if (i < to && b[i] == '>') {
            return i + 1;
        }
        return i < to && b[i] == ' ' ? endOfAttributes(b, i, to) : -1;
    }

    /** As above, of attributes that are all of the form {@code name="value"} or {@code name}. */
    private int endOfAttributes(byte[] b, int from, int to) {
        int i = search.indexOfEither('=', '>', from, to);
        while (i + 1 < to && b[i] == '=' && TagName.isLetter(b[i - 1])) {
            byte quote = b[i + 1];
            if (quote != '"' && quote != '\'') {
                return -1;
            }
            int close = search.indexOf(quote, i + 2, to) + 1;
            if (close >= to) {
                return -1;
            }
            i = b[close] == '>' ? close : search.indexOfEither('=', '>', close, to);
        }
        return i < to && b[i] == '>' ? i + 1 : -1;
    }
}
