/**
 * Reads {@code support-widget.properties}: where it is found ({@link
 * org.supportwidget.config.ConfigurationFile}), what overrides it, what its values stand for, and
 * what is wrong with it. Begin with {@link org.supportwidget.config.Configuration}.
 */
@NullMarked
package org.supportwidget.config;

import org.jspecify.annotations.NullMarked;
