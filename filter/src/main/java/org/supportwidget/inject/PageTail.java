package org.supportwidget.inject;

import java.io.IOException;
import java.util.List;

/**
 * Passes one page on, but for its last one to two thousand bytes or characters, and puts a block
 * before the end tags that it finds in them when the page is complete.
 *
 * <p>Nothing between the beginning and the end of a page is read. The block goes before the {@code
 * </body>} after which only {@code </html>}, white space and comments follow. HTML that ends in
 * another way gets it behind everything: a browser moves what follows {@code </html>} into the
 * body. XHTML, which has to end with these tags, does not get it, and neither does a frameset.
 *
 * <p>Only a whole document gets a block, see {@link Verdict}. Apart from the block, nothing is ever
 * changed. Memory does not grow with the page.
 *
 * <p>Whoever ends an answer has to call {@link #finish}, {@link #flush} or {@link #abandon}, or
 * what is kept is lost. Not thread-safe; one instance a page.
 */
public abstract class PageTail {

    /** Who writes the page. */
    public interface Host {
        /**
         * Something is about to be passed on.
         *
         * @param passed how much has been passed on before, and will be now
         */
        void beforePassing(Verdict verdict, long passed);

        /**
         * The block, in parts; none if the page must not have one. Asked at most once, when the
         * page is complete.
         */
        List<AsciiText> block();
    }

    /** The end tags, and what frameworks leave behind them: white space, a comment. */
    static final int KEPT = 1_024;

    static final int CAPACITY = 2 * KEPT;

    private final Syntax syntax;
    private final Host host;
    private final DocumentStart start;
    private int length;
    private long passed;
    private long written;
    private boolean ended;

    PageTail(Syntax syntax, boolean window, Host host) {
        this.syntax = syntax;
        this.host = host;
        start = new DocumentStart(syntax, window);
    }

    /** Whether a whole document has begun. */
    public final boolean isDocument() {
        return start.verdictSoFar() == Verdict.DOCUMENT;
    }

    /**
     * As many bytes have been written as the application announced: what is no document by now is
     * none, and passes.
     */
    public final void endAt(long announced) throws IOException {
        if (written >= announced && !ended && start.verdict(true) == Verdict.OTHER) {
            abandon();
        }
    }

    /** The page is complete: passes on what is kept, with the block. Further calls do nothing. */
    public final void finish() throws IOException {
        if (!ended && start.verdict(true) == Verdict.DOCUMENT) {
            int place = new EndTags(syntax, new Kept()).place();
            ended = true;
            if (place >= 0) {
                pass(place);
                for (AsciiText part : host.block()) {
                    passBlock(part);
                }
            }
        }
        abandon();
    }

    /** Passes on what is kept, but for what may be the end of the page. */
    public final void flush() throws IOException {
        if (length > 0) {
            pass(passesAll() ? length : new EndTags(syntax, new Kept()).possibleStart());
        }
    }

    /** The page will not be completed: passes on what is kept, without a block. */
    public final void abandon() throws IOException {
        ended = true;
        pass(length);
    }

    /**
     * Passes on what there is no room for any more.
     *
     * @param count how much is about to be written
     * @return how much of that has to be passed on at once; the rest is to be kept
     */
    final int makeRoom(int count) throws IOException {
        written += count;
        if (passesAll()) {
            pass(length);
            announce(count);
            return count;
        }
        if (count >= KEPT) {
            pass(length);
            announce(count - KEPT);
            return count - KEPT;
        }
        if (length + count > CAPACITY) {
            pass(length - KEPT);
        }
        return 0;
    }

    final DocumentStart start() {
        return start;
    }

    final int length() {
        return length;
    }

    final void grow(int count) {
        length += count;
    }

    private boolean passesAll() {
        return ended || start.verdictSoFar() == Verdict.OTHER;
    }

    private void pass(int count) throws IOException {
        if (count > 0) {
            announce(count);
            int rest = length - count;
            length = 0;
            passKept(count, rest);
            length = rest;
        }
    }

    private void announce(int count) {
        if (count > 0) {
            passed += count;
            host.beforePassing(start.verdict(ended), passed);
        }
    }

    /** One of what is kept; whatever is beyond ASCII is some other character. */
    abstract char kept(int index);

    /** Where an ASCII character is next in what is kept; negative if nowhere. */
    abstract int indexOfKept(char c, int from);

    /** Passes on the first of what is kept, and moves the rest to the front. */
    abstract void passKept(int count, int rest) throws IOException;

    abstract void passBlock(AsciiText part) throws IOException;

    /** What is kept, without a copy. */
    private final class Kept implements ScannedText {
        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            return kept(index);
        }

        @Override
        public int indexOf(char c, int from) {
            return indexOfKept(c, from);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new UnsupportedOperationException();
        }
    }
}
