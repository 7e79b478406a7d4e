/**
 * The auto-configuration for Spring Boot 3.5 and 4. Begin with {@link
 * org.supportwidget.spring.boot.SupportWidgetAutoConfiguration}; how an application's properties
 * become settings is in {@link org.supportwidget.spring.boot.EnvironmentSettings}. Classes that
 * moved between the two lines are referred to by name only.
 */
@NullMarked
package org.supportwidget.spring.boot;

import org.jspecify.annotations.NullMarked;
