package org.supportwidget;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.supportwidget.csp.Nonce;
import org.supportwidget.inject.AsciiText;

/** Begins the blocks of one page, and seals them. */
final class Blocks {
    /** Drawn when it is first needed: most answers are no pages. */
    private @Nullable Nonce nonce;

    /** See {@link PageControl#sealWhere}. */
    BooleanSupplier html = () -> false;

    /** See {@link PageControl#answerScript}. */
    boolean forScript;

    Nonce nonce() {
        if (nonce == null) {
            nonce = Nonce.random();
        }
        return nonce;
    }

    /** A block that a tag writes. */
    Block ofTag() {
        return new Block(nonce(), forScript ? Block.Audience.SCRIPT : Block.Audience.PAGE);
    }

    /**
     * A block that is put into a page without a tag.
     *
     * @param frames whether it does its work in a frame too
     */
    Block injected(boolean frames) {
        return frames || forScript ? ofTag() : new Block(nonce(), Block.Audience.WINDOW);
    }

    /** What is put at the end of the page for a block. */
    List<AsciiText> atEnd(Block block) {
        return block.parts(html.getAsBoolean() ? Block.SEAL : null);
    }

    /** What a tag writes for a block, within the page. */
    String within(Block block) {
        List<AsciiText> parts = block.parts(html.getAsBoolean() ? Block.INNER_SEAL : null);
        return String.join("", parts.stream().map(AsciiText::toString).toList());
    }
}
