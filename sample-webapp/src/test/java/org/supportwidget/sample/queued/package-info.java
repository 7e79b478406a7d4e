/**
 * A vendor whose snippet queues calls until its frame is there, as those of several real ones do.
 */
@NullMarked
package org.supportwidget.sample.queued;

import org.jspecify.annotations.NullMarked;
