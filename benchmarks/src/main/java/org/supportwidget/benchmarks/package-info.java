/** What is measured with JMH, and what it needs. Begin at any of the classes named Benchmark. */
@NullMarked
package org.supportwidget.benchmarks;

import org.jspecify.annotations.NullMarked;
