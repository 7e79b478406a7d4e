/** The auto-configuration, condition by condition; everything here runs on both lines of Boot. */
@NullMarked
package org.supportwidget.spring.boot;

import org.jspecify.annotations.NullMarked;
