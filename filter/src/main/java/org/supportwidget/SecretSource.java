package org.supportwidget;

import java.util.Optional;

/**
 * Where a secret's text comes from, if it may become another one while the application runs, such
 * as a file that is replaced. Thread-safe.
 */
@FunctionalInterface
public interface SecretSource {
    /** The text stays as it was read. */
    SecretSource FIXED = Optional::empty;

    /**
     * The text, if it may be another one than before. Asked at every signature, by many threads at
     * once, so it must be quick; one of them is given the new text.
     *
     * @return empty if nothing has changed, or if another thread is looking
     * @throws IllegalArgumentException if the text cannot be had; the message says why, without any
     *     of it
     */
    Optional<String> changed();
}
