package org.supportwidget.spring.aot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A small application that asks itself for a page, and ends. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class AotApplication {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }

    /** The page. */
    @Controller
    public static class Page {
        @GetMapping("/")
        public String page() {
            return "page";
        }
    }

    /** Starts, asks, ends; in processing, Boot ends it before it has started. */
    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(AotApplication.class)
                        .properties(
                                "server.port=0",
                                "spring.main.banner-mode=off",
                                "support-widget.vendors=thread",
                                "support-widget.thread.app-id=3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77",
                                "support-widget.thread.secret=demo-thread-secret-81d2b6aa")
                        .run(args)) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                            .header("Accept", "text/html")
                            .build();
            String body =
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
            System.out.println(
                    body.contains("data-support-widget=\"guard\"") ? "page of nobody" : body);
        }
    }
}
