/**
 * Who is signed in, and when they sign out, according to Spring Security. Needs no Spring Boot.
 * Begin with {@link org.supportwidget.spring.security.SpringSecurityIdentity}.
 */
@NullMarked
package org.supportwidget.spring.security;

import org.jspecify.annotations.NullMarked;
