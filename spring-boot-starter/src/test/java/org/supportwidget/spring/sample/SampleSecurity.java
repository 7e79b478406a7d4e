package org.supportwidget.spring.sample;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.supportwidget.spring.app.Person;

/** Spring Security as applications configure it; nothing here knows of a widget. */
@Configuration(proxyBeanMethods = false)
class SampleSecurity {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    UserDetailsService users() {
        return name -> {
            if (!name.matches("alice|bob|admin")) {
                throw new UsernameNotFoundException(name);
            }
            return Person.named(name);
        };
    }

    /** The servers of others, which happen to run in this application. */
    @Bean
    @Order(1)
    SecurityFilterChain others(HttpSecurity http) throws Exception {
        return http.securityMatcher("/sandbox/**", "/provider/**")
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, UserDetailsService users, ClientRegistrationRepository providers)
            throws Exception {
        OidcClientInitiatedLogoutSuccessHandler signedOut =
                new OidcClientInitiatedLogoutSuccessHandler(providers);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/signed-out.html");
        signedOut.setDefaultTargetUrl("/signed-out.html");
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/impersonate", "/login/impersonate")
                                        .hasRole("ADMIN")
                                        .anyRequest()
                                        .permitAll())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .oauth2Login(provider -> provider.loginPage("/login").defaultSuccessUrl("/"))
                .oidcLogout(out -> out.backChannel(Customizer.withDefaults()))
                .logout(out -> out.logoutUrl("/leave").logoutSuccessHandler(signedOut))
                .addFilterAfter(switching(users), AuthorizationFilter.class)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    private static SwitchUserFilter switching(UserDetailsService users) {
        SwitchUserFilter filter = new SwitchUserFilter();
        filter.setUserDetailsService(users);
        filter.setTargetUrl("/");
        filter.afterPropertiesSet();
        return filter;
    }
}
