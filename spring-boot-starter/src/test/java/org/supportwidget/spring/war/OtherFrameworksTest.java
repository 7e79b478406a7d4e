package org.supportwidget.spring.war;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.auth.message.config.AuthConfigFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.apache.catalina.authenticator.jaspic.SimpleAuthConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.supportwidget.spring.app.Answer;
import org.supportwidget.spring.app.Visitor;

/** WARs of Spring MVC whose users Apache Shiro or Jakarta Security know, and not Spring. */
class OtherFrameworksTest {
    private static final String WIDGET =
            """
            vendors = thread
            identity.email = principal.name
            thread.app-id = 3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77
            thread.secret = demo-thread-secret-81d2b6aa
            """;

    private static final String WEB_XML =
            """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              %s
              <servlet><servlet-name>pages</servlet-name>
                <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class>
                <init-param><param-name>contextClass</param-name>
                  <param-value>org.springframework.web.context.support.AnnotationConfigWebApplicationContext</param-value>
                </init-param>
                <init-param><param-name>contextConfigLocation</param-name>
                  <param-value>org.supportwidget.spring.war.PlainPages</param-value>
                </init-param>
              </servlet>
              <servlet-mapping><servlet-name>pages</servlet-name><url-pattern>/</url-pattern></servlet-mapping>
            </web-app>
            """;

    private static final String SHIRO =
            """
            <listener>
              <listener-class>org.apache.shiro.web.env.EnvironmentLoaderListener</listener-class>
            </listener>
            <filter><filter-name>shiro</filter-name>
              <filter-class>org.apache.shiro.web.servlet.ShiroFilter</filter-class>
            </filter>
            <filter-mapping><filter-name>shiro</filter-name><url-pattern>/*</url-pattern>
              <dispatcher>REQUEST</dispatcher><dispatcher>ERROR</dispatcher>
            </filter-mapping>
            """;

    private static final String SHIRO_INI =
            """
            [users]
            alice@example.com = alice
            [urls]
            /** = authcBasic[permissive]
            """;

    @Test
    void apache_shiros_user(@TempDir Path folder) throws Exception {
        try (War war = war(folder, SHIRO).file("WEB-INF/shiro.ini", SHIRO_INI)) {
            speaksOfItsUser(war);
        }
    }

    /** Jakarta Security is built upon the modules of Jakarta Authentication. */
    @Test
    void the_user_of_a_module_of_jakarta_authentication(@TempDir Path folder) throws Exception {
        AuthConfigFactory factory = AuthConfigFactory.getFactory();
        String module = "org.apache.catalina.authenticator.jaspic.ServerAuthModule.1";
        String id =
                factory.registerConfigProvider(
                        new SimpleAuthConfigProvider(
                                Map.of(module, BasicModule.class.getName()), null),
                        "HttpServlet",
                        null,
                        "for this test");
        try (War war = war(folder, "")) {
            speaksOfItsUser(war);
        } finally {
            factory.removeRegistration(id);
        }
    }

    private static War war(Path folder, String security) throws Exception {
        return new War(folder, new FilteredClassLoader("org.springframework.boot"))
                .file("WEB-INF/support-widget.properties", WIDGET)
                .file("WEB-INF/web.xml", WEB_XML.formatted(security));
    }

    private static void speaksOfItsUser(War war) throws Exception {
        byte[] login = "alice@example.com:alice".getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(login);
        Visitor visitor = new Visitor(war.start());
        assertThat(visitor.get("/").visitor()).isEqualTo("nobody");
        Answer page = visitor.get("/", "Authorization", basic);
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        assertThat(page.headers("Cache-Control")).hasSize(1);
    }
}
