/**
 * Puts a block at the end of a page of HTML or XHTML while the page passes. Begin with {@link
 * org.supportwidget.inject.PageTail}; {@link org.supportwidget.inject.PageEncoding} names the
 * encodings in which the end of a page can be read.
 *
 * <p>{@code DocumentStart} judges the first characters of a page, {@code EndTags} finds the place
 * in its last ones. Nothing here depends on the rest of the library, on servlets, or on the length
 * of a page.
 */
@NullMarked
package org.supportwidget.inject;

import org.jspecify.annotations.NullMarked;
