package org.supportwidget.standalone;

/** The two names of the servlet API. */
enum Namespace {
    JAVAX,
    JAKARTA;

    /** A source of a test's application, or the name of a service, written for either. */
    String translate(String source) {
        return this == JAVAX
                ? source.replace("jakarta.servlet", "javax.servlet")
                        .replace("JakartaServlet", "JavaxServlet")
                : source.replace("javax.servlet", "jakarta.servlet")
                        .replace("JavaxServlet", "JakartaServlet");
    }
}
