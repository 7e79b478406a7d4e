/**
 * Finds the place for a block in a stream of HTML or XHTML and puts it there, while the bytes go
 * through. Begin with {@link org.supportwidget.inject.BlockInjector}; which encodings it can read
 * is told by {@link org.supportwidget.inject.PageEncoding}.
 *
 * <p>A {@code PlaceScanner} reads the bytes: {@code HtmlScanner} by the tokenization rules of the
 * HTML standard, with {@code HtmlStructure} for the little of tree construction that decides
 * whether a {@code </body>} counts; {@code XmlScanner} by those of XML. Nothing here depends on the
 * rest of the library, on servlets, or on the length of a page.
 */
@NullMarked
package org.supportwidget.inject;

import org.jspecify.annotations.NullMarked;
