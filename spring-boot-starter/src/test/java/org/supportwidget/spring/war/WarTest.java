package org.supportwidget.spring.war;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.supportwidget.spring.app.Answer;
import org.supportwidget.spring.app.Visitor;

/** WARs as they are deployed to a container. */
class WarTest {
    private static final String CRISP =
            """
            vendors = crisp
            identity.email = principal.name
            crisp.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
            crisp.secret = demo-crisp-secret-c04f77d1
            """;

    private static final String THREAD =
            """
            vendors = thread
            identity.resolver = org.supportwidget.spring.security.SpringSecurityIdentity
            thread.app-id = 3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77
            thread.secret = demo-thread-secret-81d2b6aa
            logout.page = interstitial
            """;

    private static final String WEB_XML =
            """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param><param-name>contextClass</param-name>
                <param-value>org.springframework.web.context.support.AnnotationConfigWebApplicationContext</param-value>
              </context-param>
              <context-param><param-name>contextConfigLocation</param-name>
                <param-value>org.supportwidget.spring.war.PlainConfiguration</param-value>
              </context-param>
              <listener>
                <listener-class>org.springframework.web.context.ContextLoaderListener</listener-class>
              </listener>
              <filter><filter-name>springSecurityFilterChain</filter-name>
                <filter-class>org.springframework.web.filter.DelegatingFilterProxy</filter-class>
              </filter>
              <filter-mapping><filter-name>springSecurityFilterChain</filter-name>
                <url-pattern>/*</url-pattern><dispatcher>REQUEST</dispatcher><dispatcher>ERROR</dispatcher>
              </filter-mapping>
              <servlet><servlet-name>pages</servlet-name>
                <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class>
                <init-param><param-name>contextConfigLocation</param-name><param-value></param-value></init-param>
              </servlet>
              <servlet-mapping><servlet-name>pages</servlet-name><url-pattern>/</url-pattern></servlet-mapping>
            </web-app>
            """;

    @Test
    void a_boot_war_has_one_engine_also_if_a_file_of_the_plain_library_lies_there(
            @TempDir Path folder) throws Exception {
        try (War war = new War(folder, WarTest.class.getClassLoader())) {
            war.classes(BootWar.class).file("WEB-INF/support-widget.properties", CRISP);
            Visitor alice = new Visitor(war.start()).signIn("alice");
            Answer page = alice.get("/");
            assertThat(war.filters())
                    .containsExactly("supportWidgetInnermost", "supportWidgetOutermost");
            assertThat(page.visitor()).isEqualTo("alice@example.com");
            assertThat(page.headers("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("messenger.chatgenie.io")
                    .doesNotContain("crisp");
            assertThat(alice.get("/none-such").visitor()).isEqualTo("alice@example.com");
        }
    }

    @Test
    void a_war_of_spring_mvc_with_initializers(@TempDir Path folder) throws Exception {
        try (War war = new War(folder, withoutBoot())) {
            war.classes(PlainSecurity.class, PlainMvc.class);
            speaksOfItsUser(war);
        }
    }

    @Test
    void a_war_of_spring_mvc_with_web_xml(@TempDir Path folder) throws Exception {
        try (War war = new War(folder, withoutBoot())) {
            war.file("WEB-INF/web.xml", WEB_XML);
            speaksOfItsUser(war);
        }
    }

    private static ClassLoader withoutBoot() {
        return new FilteredClassLoader("org.springframework.boot");
    }

    private static void speaksOfItsUser(War war) throws Exception {
        war.file("WEB-INF/support-widget.properties", THREAD);
        Visitor alice = new Visitor(war.start());
        assertThat(alice.get("/").visitor()).isEqualTo("nobody");
        Answer page = alice.signIn("alice").get("/");
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        assertThat(page.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .containsOnlyOnce("https://messenger.chatgenie.io 'nonce-");
        Answer out = alice.post("/auth/sign-off", Map.of(), "Sec-Fetch-Mode", "navigate");
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body()).contains("Signing out");
        assertThat(alice.get("/").visitor()).isEqualTo("nobody");
    }
}
