package org.supportwidget.spring.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Chains with the other policies that applications have. */
@Configuration(proxyBeanMethods = false)
class OtherPolicies {
    static final String REPORTED = "default-src 'none'; script-src 'self'; report-uri /reports";

    @Bean
    @Order(-2)
    SecurityFilterChain reportOnly(HttpSecurity http) throws Exception {
        return http.securityMatcher("/report-only")
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(REPORTED).reportOnly()))
                .build();
    }

    @Bean
    @Order(-1)
    SecurityFilterChain nonce(HttpSecurity http) throws Exception {
        return http.securityMatcher("/nonce")
                .addFilterBefore(new HandWrittenNonce(), HeaderWriterFilter.class)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy ->
                                                policy.policyDirectives(
                                                        "script-src 'nonce-{nonce}'"
                                                                + " 'strict-dynamic'; base-uri"
                                                                + " 'none'")))
                .build();
    }

    /** As it is passed from hand to hand: Spring Security has no nonces. */
    private static final class HandWrittenNonce extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String nonce = UUID.randomUUID().toString();
            request.setAttribute("nonce", nonce);
            HttpServletResponseWrapper replacing =
                    new HttpServletResponseWrapper(response) {
                        @Override
                        public void setHeader(String name, String value) {
                            super.setHeader(name, value.replace("{nonce}", nonce));
                        }
                    };
            chain.doFilter(request, replacing);
        }
    }
}
