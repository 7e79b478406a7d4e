/**
 * A stand-in for Xsolla Login. The vendors' are those of the sandbox module; begin with {@link
 * org.supportwidget.sample.sandbox.XsollaLoginServlet}.
 */
@NullMarked
package org.supportwidget.sample.sandbox;

import org.jspecify.annotations.NullMarked;
