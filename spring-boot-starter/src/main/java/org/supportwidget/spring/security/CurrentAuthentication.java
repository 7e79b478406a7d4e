package org.supportwidget.spring.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestWrapper;
import org.supportwidget.WebRequest;

/** The {@code Authentication} of a request, and what its absence means. */
final class CurrentAuthentication {
    private CurrentAuthentication() {}

    /** Of the signed-in user, or {@code null}. */
    static @Nullable Authentication of(WebRequest request) {
        Authentication authentication = any(request);
        return isUser(authentication) ? authentication : null;
    }

    /** The request is asked first: a filter behind Spring Security may have wrapped it again. */
    private static @Nullable Authentication any(WebRequest request) {
        return request.principal() instanceof Authentication authentication
                ? authentication
                : SecurityContextHolder.getContext().getAuthentication();
    }

    private static boolean isUser(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    /** Whether the user acts as another one, see Spring Security's {@code SwitchUserFilter}. */
    static boolean isSwitched(WebRequest request) {
        Authentication authentication = of(request);
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(SwitchUserGrantedAuthority.class::isInstance);
    }

    /**
     * Whether Spring Security can tell who is signed in. It cannot on a page outside every filter
     * chain, on a page that one of its filters writes before it has looked, and where a chain
     * without sessions found nobody although the session knows a user or the answer is an error
     * page.
     */
    static boolean isKnown(WebRequest request) {
        Authentication authentication = any(request);
        if (isUser(authentication)) {
            return true;
        }
        HttpServletRequest http = request.unwrap(HttpServletRequest.class).orElse(null);
        boolean seen = authentication != null || isBehindChain(http);
        return seen && !isUser(ofSession(request)) && !isErrorWithoutSession(http);
    }

    private static boolean isBehindChain(@Nullable ServletRequest request) {
        ServletRequest each = request;
        while (each instanceof ServletRequestWrapper wrapper) {
            if (each instanceof SecurityContextHolderAwareRequestWrapper) {
                return true;
            }
            each = wrapper.getRequest();
        }
        return false;
    }

    private static @Nullable Authentication ofSession(WebRequest request) {
        String key = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
        return request.sessionAttribute(key) instanceof SecurityContext context
                ? context.getAuthentication()
                : null;
    }

    private static boolean isErrorWithoutSession(@Nullable HttpServletRequest request) {
        return request != null
                && request.getDispatcherType() == DispatcherType.ERROR
                && SessionlessFilter.hasPassed(request);
    }
}
