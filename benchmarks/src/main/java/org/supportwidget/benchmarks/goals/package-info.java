/** The one table of what the library costs. Begin at {@link Goals}. */
@NullMarked
package org.supportwidget.benchmarks.goals;

import org.jspecify.annotations.NullMarked;
