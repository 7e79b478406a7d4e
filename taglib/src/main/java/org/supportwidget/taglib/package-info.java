/**
 * The JSP tags, as {@code META-INF/support-widget.tld} describes them. Adapters only: the page's
 * widget does the work.
 */
@NullMarked
package org.supportwidget.taglib;

import org.jspecify.annotations.NullMarked;
