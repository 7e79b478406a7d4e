package org.supportwidget;

import java.util.Map;
import java.util.Objects;

/** An application with a Thread workspace for each tenant, and its tenants' pages. */
final class TenantPages {
    static final String THREAD =
            """
            vendors = thread, crisp
            identity.email = session.user.email
            crisp.website-id = site
            crisp.secret = crisp-secret-0123456789
            thread.app-id = {session.company.threadAppId}
            thread.script = {session.company.script}
            """;
    static final String SECRETS =
            THREAD
                    + "tenant.id = session.company.name\n"
                    + "tenant.secrets = org.supportwidget.TenantsTest$Store\n";

    private TenantPages() {}

    /** The page of a tenant whose values are named after it. */
    static PageWidget page(SupportWidget engine, String tenant) {
        return engine.page(
                request(
                        Map.of(
                                "name",
                                tenant,
                                "threadAppId",
                                "app-of-" + tenant,
                                "script",
                                "https://" + tenant + ".example/widget.js")));
    }

    /** A request of John's, of that company. */
    static WebRequest request(Map<String, String> company) {
        return new UserRequest(null, Map.of("user", Engines.JOHN, "company", company), Map.of());
    }

    /** What the page says of Thread. */
    static Map<String, Object> state(PageWidget page) {
        return Engines.states(page.widget(null)).stream()
                .filter(state -> Objects.equals(state.get("vendor"), "thread"))
                .findFirst()
                .orElseThrow();
    }
}
