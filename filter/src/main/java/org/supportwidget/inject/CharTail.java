package org.supportwidget.inject;

import java.io.IOException;
import java.io.Writer;

/** The tail of a page that is written as characters. */
public final class CharTail extends PageTail {
    private final Writer out;
    private final char[] kept = new char[CAPACITY];
    private final char[] single = new char[1];

    /**
     * @param window whether a browser shows the answer in a window: what it makes a document of is
     *     one, whatever comes before the doctype
     */
    public CharTail(Syntax syntax, boolean window, Host host, Writer out) {
        super(syntax, window, host);
        this.out = out;
    }

    /** Takes one character, the low sixteen bits of {@code c}. */
    public void write(int c) throws IOException {
        single[0] = (char) c;
        write(single, 0, 1);
    }

    /** Takes {@code count} characters from {@code offset} on. */
    public void write(char[] chars, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count && start().wantsMore(); i++) {
            start().read(chars[i]);
        }
        int direct = makeRoom(count);
        if (direct > 0) {
            out.write(chars, offset, direct);
        }
        System.arraycopy(chars, offset + direct, kept, length(), count - direct);
        grow(count - direct);
    }

    /** Takes {@code count} characters from {@code offset} on. */
    public void write(String text, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count && start().wantsMore(); i++) {
            start().read(text.charAt(i));
        }
        int direct = makeRoom(count);
        if (direct > 0) {
            out.write(text, offset, direct);
        }
        text.getChars(offset + direct, offset + count, kept, length());
        grow(count - direct);
    }

    @Override
    char kept(int index) {
        return kept[index];
    }

    @Override
    int indexOfKept(char c, int from) {
        int i = from;
        while (i < length() && kept[i] != c) {
            i++;
        }
        return i < length() ? i : Markup.NO;
    }

    @Override
    void passKept(int count, int rest) throws IOException {
        out.write(kept, 0, count);
        System.arraycopy(kept, count, kept, 0, rest);
    }

    @Override
    void passBlock(AsciiText part) throws IOException {
        part.writeTo(out);
    }
}
