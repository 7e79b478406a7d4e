package org.supportwidget.inject;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/**
 * Passes the bytes of one page on as they come and puts a block before the end of its body.
 *
 * <p>The place is the first {@code </body>} that a browser would take for one; in HTML, where the
 * page leaves it out, the first such {@code </html>}, or the end of the page. Only a whole document
 * has a place: one that begins, but for white space, comments and elements of the head, with an
 * HTML doctype or with {@code <html>}, {@code <head>} or {@code <body>}. Fragments, JSON, framesets
 * and SVG documents pass untouched, and so does every page of which it cannot be told. Apart from
 * the block, the bytes are never changed.
 *
 * <p>Bytes are kept back only while they may be the beginning of that end tag, at most {@value
 * PlaceScanner#MAX_PENDING} of them; all others are passed on within the call that brought them. So
 * there is nothing to flush here; whoever flushes does it to the stream behind. Memory does not
 * grow with the page.
 *
 * <p>Not thread-safe; one instance a page.
 */
public final class BlockInjector {

    /** How the page's media type says that it is written. */
    public enum Syntax {
        /** {@code text/html}. */
        HTML,
        /**
         * {@code application/xhtml+xml}. The block has to be well-formed, and to declare its
         * namespace on its own elements: a page may give XHTML any prefix.
         */
        XML
    }

    private static final byte[] NOTHING = {};

    private final PlaceScanner scanner;
    private final Supplier<byte[]> block;
    private final OutputStream out;
    private final byte[] held = new byte[PlaceScanner.MAX_PENDING];
    private final byte[] single = new byte[1];
    private int heldLength;
    private boolean passing;
    private boolean injected;

    /**
     * An injector for one page.
     *
     * @param block gives the bytes of the block, ASCII; asked at most once, when the place is
     *     reached and before anything behind it is passed on. If it is empty or a {@link
     *     RuntimeException} is thrown, the page passes untouched, so the source itself has to log.
     * @param out where the page goes; an exception that it throws is passed on, and nothing is put
     *     into the page any more
     */
    public BlockInjector(Syntax syntax, Supplier<byte[]> block, OutputStream out) {
        this.scanner = syntax == Syntax.XML ? new XmlScanner() : new HtmlScanner();
        this.block = block;
        this.out = out;
    }

    /** Whether the block, not empty, has been written. */
    public boolean injected() {
        return injected;
    }

    /**
     * Whether the bytes read so far are those of a whole document. Told before they are passed on.
     */
    public boolean isDocument() {
        return scanner.isDocument();
    }

    /**
     * Whether nothing will be put into the page any more, because it is none or it cannot be told.
     * Told before the bytes that showed it are passed on.
     */
    public boolean isHopeless() {
        return scanner.verdict() == PlaceScanner.Verdict.NONE;
    }

    /** Passes on one byte, the low eight bits of {@code b}. */
    public void write(int b) throws IOException {
        single[0] = (byte) b;
        write(single, 0, 1);
    }

    /**
     * Passes on {@code length} bytes from {@code offset} on.
     *
     * @throws IndexOutOfBoundsException if {@code bytes} has no such bytes
     */
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        if ((offset | length | end | (bytes.length - end)) < 0) {
            throw new IndexOutOfBoundsException(offset + "+" + length + " of " + bytes.length);
        }
        if (passing) {
            passHeld();
            pass(bytes, offset, end);
            return;
        }
        int read = scanner.read(bytes, offset, end);
        // Until the bytes have got through: after an exception nothing may be put in.
        passing = true;
        if (scanner.verdict() == PlaceScanner.Verdict.FOUND) {
            passWithBlock(bytes, offset, read - scanner.pending(), end);
        } else {
            passButPending(bytes, offset, end - scanner.pending(), end);
            passing = scanner.verdict() == PlaceScanner.Verdict.NONE;
        }
    }

    /**
     * Ends the page: passes on what was kept back and puts the block at the end, if it belongs
     * there. To be called only for a page that is complete. Further calls do nothing.
     */
    public void finish() throws IOException {
        boolean atEnd = !passing && scanner.endIsPlace();
        passing = true;
        passHeld();
        if (atEnd) {
            passBlock();
        }
    }

    private void passWithBlock(byte[] bytes, int from, int place, int to) throws IOException {
        if (place >= from) {
            passHeld();
            pass(bytes, from, place);
        }
        passBlock();
        passHeld();
        pass(bytes, Math.max(place, from), to);
    }

    private void passButPending(byte[] bytes, int from, int pending, int to) throws IOException {
        if (pending >= from) {
            passHeld();
            pass(bytes, from, pending);
        }
        int start = Math.max(pending, from);
        System.arraycopy(bytes, start, held, heldLength, to - start);
        heldLength += to - start;
    }

    private void passBlock() throws IOException {
        byte[] bytes = askForBlock();
        if (bytes.length > 0) {
            out.write(bytes, 0, bytes.length);
            injected = true;
        }
    }

    private byte[] askForBlock() {
        try {
            return block.get();
        } catch (RuntimeException e) {
            return NOTHING;
        }
    }

    private void passHeld() throws IOException {
        int length = heldLength;
        heldLength = 0;
        pass(held, 0, length);
    }

    private void pass(byte[] bytes, int from, int to) throws IOException {
        if (from < to) {
            out.write(bytes, from, to - from);
        }
    }
}
