package org.supportwidget.spring.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootVersion;

/** The README's shortest path, from exactly its text, in an empty folder. */
class ReadmePathIT {
    private static final String SECRET = "the-secret-of-the-new-application";
    private static final Markdown PATH = Markdown.section("README.md", "### Spring Boot");

    /** All that a new application has before it follows the README. */
    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencyManagement><dependencies><dependency>
                <groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId>
                <version>BOOT</version><type>pom</type><scope>import</scope>
              </dependency></dependencies></dependencyManagement>
              <dependencies>
                <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency>
                <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-thymeleaf</artifactId></dependency>
                <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-security</artifactId></dependency>
                DEPENDENCY
              </dependencies>
              <build><plugins>
                PLUGINS
              </plugins></build>
            </project>
            """;

    private static final String APPLICATION =
            """
            package com.acme;

            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;
            import org.springframework.stereotype.Controller;
            import org.springframework.web.bind.annotation.GetMapping;

            @SpringBootApplication
            @Controller
            public class Shop {
                @GetMapping("/")
                String page() {
                    return "index";
                }

                public static void main(String[] args) {
                    SpringApplication.run(Shop.class, args);
                }
            }
            """;

    @Test
    void fifteen_lines_are_enough() {
        assertThat(PATH.text().strip().lines().filter(line -> !line.isBlank()).count())
                .isLessThanOrEqualTo(15);
    }

    @Test
    void a_new_application_has_the_widget(@TempDir Path folder) throws Exception {
        NewApplication shop = new NewApplication(folder);
        shop.provide(
                Map.of(
                        "filter", "support-widget-filter",
                        "taglib", "support-widget-taglib",
                        "thymeleaf-dialect", "support-widget-thymeleaf",
                        "spring-boot-starter", "support-widget-spring-boot-starter"));
        shop.write(
                "pom.xml",
                POM.replace("BOOT", SpringBootVersion.getVersion())
                        .replace("DEPENDENCY", PATH.block("xml"))
                        .replace("PLUGINS", NewApplication.plugins()));
        shop.write("src/main/java/com/acme/Shop.java", APPLICATION);
        shop.write("src/main/resources/application.properties", PATH.block("properties"));
        shop.write(
                "src/main/resources/templates/index.html",
                "<!DOCTYPE html><html><body><h1>Shop</h1>" + PATH.block("html") + "</body></html>");
        shop.compile();
        int port = NewApplication.freePort();
        Process running =
                shop.start(
                        "com.acme.Shop",
                        port,
                        Map.of(
                                "THREAD_SECRET", SECRET,
                                "SPRING_SECURITY_USER_NAME", "alice@example.com",
                                "SPRING_SECURITY_USER_PASSWORD", "alice"));
        try {
            assertThat(page(port, running, shop))
                    .contains("alice@example.com", verification("alice@example.com"))
                    .doesNotContain("support:widget", SECRET);
        } finally {
            running.destroy();
            running.waitFor();
        }
    }

    private static String page(int port, Process running, NewApplication shop)
            throws IOException, InterruptedException {
        String user = "alice@example.com:alice";
        String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                        .header("Authorization", "Basic " + basic)
                        .header("Accept", "text/html")
                        .build();
        HttpClient client = HttpClient.newHttpClient();
        while (running.isAlive()) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            } catch (ConnectException notYet) {
                running.waitFor(100, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException(shop.log());
    }

    /** As Thread Messenger documents it, by the JDK. */
    private static String verification(String email) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(email.getBytes(StandardCharsets.UTF_8)));
    }
}
