package org.supportwidget.standalone;

/** What is written in the descriptors of the test's applications. */
final class WebXml {
    static final String V2_4 =
            "<web-app xmlns=\"http://java.sun.com/xml/ns/j2ee\" version=\"2.4\">\n";
    static final String V3_1 =
            "<web-app xmlns=\"http://xmlns.jcp.org/xml/ns/javaee\" version=\"3.1\">\n";
    static final String COMPLETE = V3_1.replace("version", "metadata-complete=\"true\" version");

    static final String FORM_LOGIN =
            """
            <security-constraint>
              <web-resource-collection>
                <web-resource-name>members</web-resource-name>
                <url-pattern>/frame.jsp</url-pattern>
              </web-resource-collection>
              <auth-constraint><role-name>member</role-name></auth-constraint>
            </security-constraint>
            <login-config>
              <auth-method>FORM</auth-method>
              <realm-name>legacy</realm-name>
              <form-login-config>
                <form-login-page>/signin.jsp</form-login-page>
                <form-error-page>/signin.jsp</form-error-page>
              </form-login-config>
            </login-config>
            <security-role><role-name>member</role-name></security-role>
            """;

    private WebXml() {}

    static String servlet(String type, String path) {
        return """
                <servlet>
                  <servlet-name>%1$s</servlet-name>
                  <servlet-class>%1$s</servlet-class>
                </servlet>
                <servlet-mapping>
                  <servlet-name>%1$s</servlet-name>
                  <url-pattern>%2$s</url-pattern>
                </servlet-mapping>
                """
                .formatted(type, path);
    }

    static String filter(String name) {
        return """
                <filter>
                  <filter-name>support-widget-%1$s</filter-name>
                  <filter-class>org.supportwidget.servlet.SupportWidgetFilter</filter-class>
                  <async-supported>true</async-supported>
                </filter>
                <filter-mapping>
                  <filter-name>support-widget-%1$s</filter-name>
                  <url-pattern>/*</url-pattern>
                  <dispatcher>REQUEST</dispatcher>
                  <dispatcher>FORWARD</dispatcher>
                  <dispatcher>ERROR</dispatcher>
                  <dispatcher>ASYNC</dispatcher>
                </filter-mapping>
                """
                .formatted(name);
    }

    static String ordering(String elements) {
        return V3_1 + "<absolute-ordering>" + elements + "</absolute-ordering>";
    }
}
