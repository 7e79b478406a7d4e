package org.supportwidget.spring.war;

import org.springframework.web.servlet.support.AbstractAnnotationConfigDispatcherServletInitializer;

/** In a WAR's own classes: the dispatcher servlet. */
public class PlainMvc extends AbstractAnnotationConfigDispatcherServletInitializer {

    @Override
    protected Class<?>[] getRootConfigClasses() {
        return new Class<?>[] {PlainConfiguration.class};
    }

    @Override
    protected Class<?>[] getServletConfigClasses() {
        return new Class<?>[0];
    }

    @Override
    protected String[] getServletMappings() {
        return new String[] {"/"};
    }
}
