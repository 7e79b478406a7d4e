/** WARs in a container, with Spring Boot and without. */
@NullMarked
package org.supportwidget.spring.war;

import org.jspecify.annotations.NullMarked;
