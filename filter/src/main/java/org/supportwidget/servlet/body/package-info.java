/**
 * The bytes or characters of an answer that may be a page: the stream and the writer that the
 * application is handed. Begin with {@link org.supportwidget.servlet.body.PageBody}.
 */
@NullMarked
package org.supportwidget.servlet.body;

import org.jspecify.annotations.NullMarked;
