/**
 * Makes the metadata by which an IDE completes and explains {@code support-widget.*}, from the
 * documentation's tables. Begin with {@link org.supportwidget.spring.metadata.Metadata}.
 */
@NullMarked
package org.supportwidget.spring.metadata;

import org.jspecify.annotations.NullMarked;
