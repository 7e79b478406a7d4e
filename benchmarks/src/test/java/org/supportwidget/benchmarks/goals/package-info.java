/** Whether the table says what was measured. */
@NullMarked
package org.supportwidget.benchmarks.goals;

import org.jspecify.annotations.NullMarked;
