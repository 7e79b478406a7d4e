package org.supportwidget.spring.war;

import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;

/** In a WAR's own classes: puts Spring Security's filter in front. */
public class PlainSecurity extends AbstractSecurityWebApplicationInitializer {}
