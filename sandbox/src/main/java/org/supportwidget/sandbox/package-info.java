/**
 * Stand-ins for the vendors, served to the browser from another origin. They share no code with the
 * library: each checks signature or token in its own way, from the vendor's documentation, so that
 * a mistake in the library shows. Begin with {@link org.supportwidget.sandbox.SandboxSite}, which
 * {@link org.supportwidget.sandbox.SandboxServlet} serves in an application of its own and {@link
 * org.supportwidget.sandbox.LocalSandbox} for {@code sandbox = on}; the browser's half is a script
 * of the vendor's name beside these classes.
 */
@NullMarked
package org.supportwidget.sandbox;

import org.jspecify.annotations.NullMarked;
