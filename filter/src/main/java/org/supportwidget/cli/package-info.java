/**
 * The commands of {@code java -jar support-widget-standalone-VERSION.jar}: {@code check} reads a
 * configuration as the filter would, {@code csp-amend} shows what vendors add to policies. Begin at
 * {@link org.supportwidget.cli.Main}. Only this package needs picocli, which the standalone jars
 * contain and the filter's users do not get.
 */
@NullMarked
package org.supportwidget.cli;

import org.jspecify.annotations.NullMarked;
