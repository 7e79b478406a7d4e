@NullMarked
package org.supportwidget.taglib;

import org.jspecify.annotations.NullMarked;
