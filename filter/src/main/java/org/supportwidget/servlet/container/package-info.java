/**
 * What containers do differently, and what Servlet lacks: each difference once. Knows nothing of
 * the rest of the servlet rooms.
 */
@NullMarked
package org.supportwidget.servlet.container;

import org.jspecify.annotations.NullMarked;
