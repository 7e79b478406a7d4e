package org.supportwidget.inject;

import java.io.IOException;
import java.io.OutputStream;

/** The tail of a page that is written as bytes, in an encoding of {@link PageEncoding}. */
public final class ByteTail extends PageTail {
    private final OutputStream out;
    private final byte[] kept = new byte[CAPACITY];
    private final byte[] single = new byte[1];

    /**
     * @param window whether a browser shows the answer in a window: what it makes a document of is
     *     one, whatever comes before the doctype
     */
    public ByteTail(Syntax syntax, boolean window, Host host, OutputStream out) {
        super(syntax, window, host);
        this.out = out;
    }

    /** Takes one byte, the low eight bits of {@code b}. */
    public void write(int b) throws IOException {
        single[0] = (byte) b;
        write(single, 0, 1);
    }

    /**
     * Takes {@code count} bytes from {@code offset} on.
     *
     * @throws IndexOutOfBoundsException if {@code bytes} has no such bytes
     */
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int end = offset + count;
        if ((offset | count | end | (bytes.length - end)) < 0) {
            throw new IndexOutOfBoundsException(offset + "+" + count + " of " + bytes.length);
        }
        if (start().wantsMore()) {
            start().read(bytes, offset, count);
        }
        int direct = makeRoom(count);
        if (direct > 0) {
            out.write(bytes, offset, direct);
        }
        System.arraycopy(bytes, offset + direct, kept, length(), count - direct);
        grow(count - direct);
    }

    @Override
    char kept(int index) {
        return (char) (kept[index] & 0xFF);
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
