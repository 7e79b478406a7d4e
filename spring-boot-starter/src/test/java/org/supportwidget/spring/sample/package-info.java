/**
 * A Spring Boot application as its author would write it, for {@code mvn -Prun-boot} and for the
 * tests in a browser: form log-in, OpenID Connect with a stand-in for the provider, impersonation,
 * and a strict policy. Begin with {@link org.supportwidget.spring.sample.BootSample}.
 */
@NullMarked
package org.supportwidget.spring.sample;

import org.jspecify.annotations.NullMarked;
