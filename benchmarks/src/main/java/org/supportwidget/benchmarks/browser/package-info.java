/** What the sample's page costs a browser. Begin at {@link BrowserVisits}. */
@NullMarked
package org.supportwidget.benchmarks.browser;

import org.jspecify.annotations.NullMarked;
