/**
 * Two Tomcats behind a reverse proxy: processes of their own, whose sessions Spring Session keeps
 * in one database, and which are killed while people use them. Begin with {@link
 * org.supportwidget.nodes.Cluster}.
 */
@NullMarked
package org.supportwidget.nodes;

import org.jspecify.annotations.NullMarked;
