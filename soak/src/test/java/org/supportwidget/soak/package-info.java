/** Does the soak find what it looks for? */
@NullMarked
package org.supportwidget.soak;

import org.jspecify.annotations.NullMarked;
