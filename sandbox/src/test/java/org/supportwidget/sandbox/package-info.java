/** The sandbox vendors against vectors that no code of this project made. */
@NullMarked
package org.supportwidget.sandbox;

import org.jspecify.annotations.NullMarked;
