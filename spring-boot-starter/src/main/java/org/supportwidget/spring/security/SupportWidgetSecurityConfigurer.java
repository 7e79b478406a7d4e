package org.supportwidget.spring.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Spring Security adds this to every {@code HttpSecurity} (see {@code META-INF/spring.factories}):
 * the log-out of each chain, whatever its URL, and {@code HttpServletRequest.logout()} are noted on
 * the request. Nothing else about the chain changes.
 */
public final class SupportWidgetSecurityConfigurer
        extends AbstractHttpConfigurer<SupportWidgetSecurityConfigurer, HttpSecurity> {

    /** For Spring Security. */
    public SupportWidgetSecurityConfigurer() {}

    @Override
    @SuppressWarnings("unchecked")
    public void init(HttpSecurity http) {
        LogoutConfigurer<HttpSecurity> logout = http.getConfigurer(LogoutConfigurer.class);
        if (logout != null) {
            logout.addLogoutHandler(new LogoutMark());
        }
    }

    @Override
    public void configure(HttpSecurity http) {
        SecurityContextRepository repository =
                http.getSharedObject(SecurityContextRepository.class);
        if (repository instanceof RequestAttributeSecurityContextRepository
                || repository instanceof NullSecurityContextRepository) {
            http.addFilterBefore(new SessionlessFilter(), SecurityContextHolderFilter.class);
        }
    }
}
