/** Who is signed in, for each kind of principal. */
@NullMarked
package org.supportwidget.spring.security;

import org.jspecify.annotations.NullMarked;
