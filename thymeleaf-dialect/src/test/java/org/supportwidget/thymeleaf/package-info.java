@NullMarked
package org.supportwidget.thymeleaf;

import org.jspecify.annotations.NullMarked;
