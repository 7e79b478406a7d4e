package org.supportwidget.servlet.diagnostics;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.supportwidget.Identity;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorPreview;
import org.supportwidget.web.HttpSettings;
import org.supportwidget.web.RequestPattern;

/**
 * What the server knows of the session that asks; no secret, no proof, and the user masked, but for
 * attributes that are not sensitive.
 */
final class Findings {
    private final SupportWidget engine;
    private final PageWidget page;
    private final HttpServletRequest request;

    Findings(SupportWidget engine, PageWidget page, HttpServletRequest request) {
        this.engine = engine;
        this.page = page;
        this.request = request;
    }

    Map<String, Object> map() {
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("user", user());
        findings.put("vendors", vendors());
        findings.put("pages", RecentPages.of(request.getServletContext()).of(request));
        findings.put("policy", needs());
        findings.put("configuration", configuration());
        return findings;
    }

    private Map<String, Object> user() {
        Map<String, Object> user = new LinkedHashMap<>();
        Optional<Identity> identity = page.identity();
        if (!page.knowsVisitor()) {
            user.put(
                    "signed in",
                    "the application cannot tell in this request (IdentityResolver.canTell), or the"
                            + " resolver failed, see the log");
        } else {
            user.put("signed in", identity.isPresent() ? "yes" : "nobody");
        }
        identity.ifPresent(known -> user.putAll(Masked.of(known)));
        identity.ifPresent(known -> user.putAll(attributes(known)));
        user.put("found by", engine.identitySource());
        return user;
    }

    private Map<String, Object> attributes(Identity user) {
        Map<String, Object> shown = new LinkedHashMap<>();
        user.attributes()
                .forEach(
                        (name, value) ->
                                shown.put(
                                        "attribute " + name,
                                        engine.http().diagnostics().sensitive().contains(name)
                                                ? "sensitive, not shown"
                                                : value.toString()));
        return shown;
    }

    private List<Map<String, Object>> vendors() {
        Identity user = page.identity().orElse(null);
        List<Map<String, Object>> vendors = new ArrayList<>();
        if (user == null) {
            for (String name : engine.vendorNames()) {
                vendors.add(
                        vendor(
                                name,
                                "hidden",
                                "nobody is signed in, as far as this request knows"));
            }
            return vendors;
        }
        for (VendorPreview vendor : engine.preview(user, Clock.systemUTC())) {
            String reason = vendor.reason();
            vendors.add(
                    vendor(
                            vendor.vendor(),
                            vendor.standing().name().toLowerCase(Locale.ROOT),
                            reason == null ? "" : reason));
        }
        return vendors;
    }

    private static Map<String, Object> vendor(String name, String standing, String reason) {
        Map<String, Object> vendor = new LinkedHashMap<>();
        vendor.put("vendor", name);
        vendor.put("standing", standing);
        vendor.put("reason", reason);
        return vendor;
    }

    private Map<String, Object> needs() {
        Map<String, Object> needs = new LinkedHashMap<>();
        needs.put("amended", engine.http().amendsCsp() ? "yes" : "no: csp.mode = off");
        needs.put("the vendors need", engine.cspSources().toString());
        return needs;
    }

    private Map<String, Object> configuration() {
        HttpSettings http = engine.http();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("inject", http.injection().auto() ? "auto" : "off");
        settings.put("inject.paths", list(http.injection().paths()));
        settings.put("inject.exclude", list(http.injection().exclude()));
        settings.put("logout.paths", list(http.logoutPaths()));
        settings.put("token.path", http.tokenPath());
        settings.put("consent", http.consent().toString());
        settings.put("session-end.watch", http.watchesSession() ? "on" : "off");
        return settings;
    }

    private static String list(List<RequestPattern> patterns) {
        return String.join(", ", patterns.stream().map(RequestPattern::toString).toList());
    }
}
