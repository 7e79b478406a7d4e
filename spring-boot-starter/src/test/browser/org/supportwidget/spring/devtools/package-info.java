/** DevTools, which restarts an application in a class loader of its own. */
@NullMarked
package org.supportwidget.spring.devtools;

import org.jspecify.annotations.NullMarked;
