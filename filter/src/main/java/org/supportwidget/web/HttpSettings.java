package org.supportwidget.web;

import java.util.List;
import java.util.Set;

/**
 * How the engine behaves over HTTP. Immutable.
 *
 * @param amendsCsp whether the application's Content Security Policy is amended ({@code csp.mode})
 * @param injection into which pages the block is put without a tag ({@code inject.*})
 * @param logoutPaths the requests that sign the user out ({@code logout.paths})
 * @param logoutInterstitial whether a redirect that answers a log-out becomes a page that stops the
 *     vendors first ({@code logout.page})
 * @param cacheGuard whether pages that carry a block are kept out of caches ({@code cache.guard})
 * @param tokenPath where pages fetch tokens, below the context path ({@code token.path})
 * @param tokenOrigins other origins whose pages may fetch tokens ({@code token.cors.origins})
 * @param identityProbe whether the names and types of what requests offer are logged, for whoever
 *     looks for the way to the user ({@code identity.probe})
 * @param diagnostics who may see the page of diagnostics ({@code diagnostics.*})
 * @param consent what vendors wait for ({@code consent})
 * @param watchesSession whether a page that stays open asks, when its session may have ended, who
 *     is signed in ({@code session-end.watch})
 */
public record HttpSettings(
        boolean amendsCsp,
        InjectionSettings injection,
        List<RequestPattern> logoutPaths,
        boolean logoutInterstitial,
        boolean cacheGuard,
        String tokenPath,
        Set<String> tokenOrigins,
        boolean identityProbe,
        DiagnosticsSettings diagnostics,
        Consent consent,
        boolean watchesSession) {

    /** What holds where nothing is configured. */
    public static final HttpSettings DEFAULTS =
            new HttpSettings(
                    true,
                    new InjectionSettings(
                            false, List.of(RequestPattern.parse("/*")), List.of(), false),
                    List.of(RequestPattern.parse("/logout")),
                    false,
                    true,
                    "/support-widget/token",
                    Set.of(),
                    false,
                    DiagnosticsSettings.OFF,
                    Consent.NONE,
                    false);
}
