/** What the library costs a request, measured with JMH. Begin at any of the classes. */
@NullMarked
package org.supportwidget.benchmarks;

import org.jspecify.annotations.NullMarked;
