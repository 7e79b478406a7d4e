/** What runs in a node's own process. Begin with {@link org.supportwidget.nodes.node.NodeMain}. */
@NullMarked
package org.supportwidget.nodes.node;

import org.jspecify.annotations.NullMarked;
