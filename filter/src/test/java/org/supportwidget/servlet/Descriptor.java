package org.supportwidget.servlet;

/** Elements of a {@code web.xml}. */
final class Descriptor {
    private static final String FILTER =
            "<filter><filter-name>%1$s</filter-name><filter-class>%2$s</filter-class>"
                    + "<async-supported>true</async-supported></filter>"
                    + "<filter-mapping><filter-name>%1$s</filter-name>"
                    + "<url-pattern>/*</url-pattern></filter-mapping>";

    private Descriptor() {}

    /** The library's filter, under a name. */
    static String ours(String name) {
        return filter(name, SupportWidgetFilter.class);
    }

    static String filter(String name, Class<?> type) {
        return FILTER.formatted(name, type.getName());
    }

    static String parameter(String name, String value) {
        return "<context-param><param-name>"
                + name
                + "</param-name><param-value>"
                + value
                + "</param-value></context-param>";
    }
}
