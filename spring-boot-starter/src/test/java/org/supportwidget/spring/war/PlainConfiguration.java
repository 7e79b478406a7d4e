package org.supportwidget.spring.war;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.supportwidget.spring.app.Person;

/** Spring Security as it was before Boot. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(PlainPages.class)
public class PlainConfiguration {

    @Bean
    UserDetailsService users() {
        return Person::named;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .formLogin(Customizer.withDefaults())
                .logout(out -> out.logoutUrl("/auth/sign-off").logoutSuccessUrl("/bye.html"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives("script-src 'self'")))
                .build();
    }
}
