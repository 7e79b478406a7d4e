/**
 * What containers do differently, and what Servlet lacks: each difference once, with the container
 * in its comment (WildFly is Undertow). A difference that is a matter of when something is called
 * is in the method of the {@code page} room that the container calls: headers in {@code
 * HeaderResponse}, redirects and errors in {@code RedirectResponse}, stream and writer in {@code
 * PageOutput}, dispatches in {@code PageRequest}. Knows nothing of the other rooms.
 */
@NullMarked
package org.supportwidget.servlet.container;

import org.jspecify.annotations.NullMarked;
