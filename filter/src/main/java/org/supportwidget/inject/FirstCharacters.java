package org.supportwidget.inject;

import java.nio.charset.StandardCharsets;

/**
 * The first characters of an answer, a byte each: one beyond Latin-1 becomes some other beyond
 * ASCII.
 */
final class FirstCharacters implements ScannedText {
    static final int MOST = 1_024;

    private byte[] bytes = {};
    private int length;

    boolean areAll() {
        return length == MOST;
    }

    void add(char c) {
        makeRoom();
        bytes[length++] = (byte) (c > 0xFF ? 0xFF : c);
    }

    /** Takes as many as there is room for. */
    void add(byte[] from, int offset, int count) {
        makeRoom();
        int taken = Math.min(count, MOST - length);
        System.arraycopy(from, offset, bytes, length, taken);
        length += taken;
    }

    /** An answer without a body, or of another type, needs none. */
    private void makeRoom() {
        if (bytes.length == 0) {
            bytes = new byte[MOST];
        }
    }

    @Override
    public int indexOf(char c, int from) {
        int i = from;
        while (i < length && bytes[i] != c) {
            i++;
        }
        return i < length ? i : Markup.NO;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
