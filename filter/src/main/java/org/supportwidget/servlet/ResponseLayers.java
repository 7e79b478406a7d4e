package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.web.HttpSettings;

/**
 * The wrappers of one dispatch, each with one job: from the application to the container, policies,
 * the injected block, caches, and the answer to a log-out. The application is handed {@code
 * request} and {@code response}.
 */
record ResponseLayers(
        HttpServletRequest request,
        HttpServletResponse response,
        @Nullable InjectingResponse injecting,
        @Nullable CacheGuardResponse cache,
        @Nullable LogoutResponse logout) {

    static ResponseLayers around(
            HttpServletRequest request,
            HttpServletResponse response,
            SupportWidget engine,
            PageWidget page) {
        PolicyHeaders policies = new PolicyHeaders(engine, page);
        HttpSettings http = engine.http();
        LogoutResponse logout = null;
        CacheGuardResponse cache = null;
        InjectingResponse injecting = null;
        HttpServletResponse layer = response;
        if (isLogout(http, request)) {
            LogoutCookies.expire(engine, request, response);
            if (http.logoutInterstitial() && LogoutInterstitial.isNavigation(request)) {
                layer = logout = new LogoutResponse(layer, new LogoutInterstitial(page, policies));
            }
        }
        if (http.cacheGuard()) {
            layer = cache = new CacheGuardResponse(layer, new CacheGuard(request, response, page));
        }
        if (InjectionGate.opens(http.injection(), request)) {
            layer = injecting = new InjectingResponse(request, layer, new InjectedBlock(page));
        }
        HttpServletRequest asked = injecting == null ? request : new PageRequest(request);
        return new ResponseLayers(
                asked, new CspResponse(layer, policies, page), injecting, cache, logout);
    }

    private static boolean isLogout(HttpSettings http, HttpServletRequest request) {
        String path = RequestPath.of(request);
        return request.getDispatcherType() == DispatcherType.REQUEST
                && http.logoutPaths().stream()
                        .anyMatch(
                                pattern ->
                                        pattern.matches(
                                                path, name -> QueryParameter.of(request, name)));
    }

    /**
     * The application has returned: what was waiting for the body waits no longer. An asynchronous
     * answer goes on.
     */
    void finish() throws IOException {
        if (request.isAsyncStarted()) {
            if (logout != null) {
                logout.leaveAlone();
            }
            return;
        }
        if (injecting != null) {
            injecting.finish();
        }
        if (cache != null) {
            cache.finish();
        }
        if (logout != null) {
            logout.finish();
        }
    }
}
