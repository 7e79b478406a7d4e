/**
 * The page that says why a page shows no widget ({@code diagnostics = on}). Begin with {@link
 * org.supportwidget.servlet.diagnostics.DiagnosticsEndpoint}.
 */
@NullMarked
package org.supportwidget.servlet.diagnostics;

import org.jspecify.annotations.NullMarked;
