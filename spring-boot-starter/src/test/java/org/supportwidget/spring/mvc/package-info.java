/** Tests as an application's author writes them: with MockMvc, whole and in slices. */
@NullMarked
package org.supportwidget.spring.mvc;

import org.jspecify.annotations.NullMarked;
