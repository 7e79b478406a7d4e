package org.supportwidget.spring.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;

/** A chain without sessions, one with form log-in, and pages outside every chain. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";

    @Bean
    UserDetailsService users() {
        return name -> {
            if (name.equals("nobody")) {
                throw new UsernameNotFoundException(name);
            }
            return Person.named(name);
        };
    }

    @Bean
    WebSecurityCustomizer outside() {
        return web -> web.ignoring().requestMatchers("/outside", "/style.css");
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/api/admin")
                                        .hasRole("ADMIN")
                                        .requestMatchers("/api/open")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::policy)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, UserDetailsService users) throws Exception {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/admin", "/login/impersonate")
                                        .hasRole("ADMIN")
                                        .requestMatchers("/private")
                                        .authenticated()
                                        .anyRequest()
                                        .permitAll())
                .formLogin(Customizer.withDefaults())
                .rememberMe(remember -> remember.key("test").alwaysRemember(true))
                .logout(out -> out.logoutUrl("/auth/sign-off").logoutSuccessUrl("/bye.html"))
                .addFilterAfter(switching(users), AuthorizationFilter.class)
                .headers(SecurityConfiguration::policy)
                .build();
    }

    private static void policy(
            org.springframework.security.config.annotation.web.configurers.HeadersConfigurer<
                            HttpSecurity>
                    headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY));
    }

    private static SwitchUserFilter switching(UserDetailsService users) {
        SwitchUserFilter filter = new SwitchUserFilter();
        filter.setUserDetailsService(users);
        filter.setTargetUrl("/");
        filter.afterPropertiesSet();
        return filter;
    }
}
