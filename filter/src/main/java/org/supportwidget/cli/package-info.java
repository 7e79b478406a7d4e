/**
 * The preview command {@code filter/csp-amend}: reads policies and prints the amended ones, with
 * what was added and why. Begin at {@link org.supportwidget.cli.CspAmend}.
 */
@NullMarked
package org.supportwidget.cli;

import org.jspecify.annotations.NullMarked;
