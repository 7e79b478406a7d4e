/**
 * Content Security Policy Level 3: amending an application's policies by exactly what a widget
 * needs, and by nothing else.
 *
 * <p>Begin at {@link org.supportwidget.csp.CspAmendment}: it takes the value of a header and
 * returns the amended one. What to add are {@link org.supportwidget.csp.CspSources} and a {@link
 * org.supportwidget.csp.Nonce}. Which directive governs what is told by {@link
 * org.supportwidget.csp.CspDirective}.
 *
 * <p>A policy is never taken apart and printed again: the text stays as it is, byte for byte, and
 * what is missing is put into it. This package depends on nothing else in the project.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
@NullMarked
package org.supportwidget.csp;

import org.jspecify.annotations.NullMarked;
