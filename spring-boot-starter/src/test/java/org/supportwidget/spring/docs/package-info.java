/** Holds what the README and {@code docs/spring.md} promise. */
@NullMarked
package org.supportwidget.spring.docs;

import org.jspecify.annotations.NullMarked;
