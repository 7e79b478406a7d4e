/**
 * One Spring Boot application with several filter chains, as real ones have, and requests to it
 * over HTTP, in Tomcat and in Jetty. Begin with {@link org.supportwidget.spring.app.PagesTest}.
 */
@NullMarked
package org.supportwidget.spring.app;

import org.jspecify.annotations.NullMarked;
