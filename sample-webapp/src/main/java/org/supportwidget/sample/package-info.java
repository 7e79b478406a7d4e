/**
 * A small application of the usual kind: users sign in, pages are JSP or Thymeleaf, every answer
 * carries a strict Content Security Policy. Begin with {@code WEB-INF/web.xml}, which lists the
 * servlets and filters; {@link org.supportwidget.sample.sandbox} plays the vendors.
 */
@NullMarked
package org.supportwidget.sample;

import org.jspecify.annotations.NullMarked;
