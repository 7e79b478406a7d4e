package org.supportwidget.sample.sessionend;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supportwidget.SupportWidget;
import org.supportwidget.config.Configuration;
import org.supportwidget.sample.queued.QueuedVendorLoader;

/** Engines of the same configuration with something changed. */
final class Engines {
    static final List<String> VENDORS =
            List.of("unthread", "thread", "crisp", "zendesk-chat", "reamaze");

    private static final String BASE =
            """
            vendors = unthread, thread, crisp, zendesk-chat, reamaze
            identity.id = session.user.id
            identity.email = session.user.email
            identity.name = session.user.fullName
            logout.paths = /logout, /test/out, /test/direct, /page.jsp?logoff=true
            unthread.subdomain = demo
            unthread.secret = demo-unthread-secret-3f9a5c7e
            unthread.script = ORIGIN/sandbox/unthread/unthread.js
            thread.app-id = 3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77
            thread.secret = demo-thread-secret-81d2b6aa
            thread.script = ORIGIN/sandbox/thread/widget.js
            crisp.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
            crisp.secret = demo-crisp-secret-c04f77d1
            crisp.url = ORIGIN/sandbox/crisp/urn:crisp.im:ticket-center:0/tickets/
            zendesk-chat.account-key = demoZendeskAccountKey
            zendesk-chat.secret = demo-zendesk-chat-secret-0123456789abcdef
            zendesk-chat.script = ORIGIN/sandbox/zendesk-chat/web-sdk.js
            reamaze.account = demo-brand
            reamaze.secret = demo-reamaze-secret-5e1107c9
            reamaze.script = ORIGIN/sandbox/reamaze/reamaze.js
            """;

    private final Map<String, String> base;
    private final Map<Map<String, String>, SupportWidget> made = new HashMap<>();

    Engines(String sandboxOrigin) {
        base = new LinkedHashMap<>();
        BASE.replace("ORIGIN", sandboxOrigin)
                .lines()
                .map(line -> line.split(" = ", 2))
                .forEach(pair -> base.put(pair[0], pair[1]));
        for (String vendor : VENDORS) {
            base.put(vendor + ".csp.frame-src", sandboxOrigin);
            if (!vendor.equals("crisp")) {
                base.put(vendor + ".csp.script-src", sandboxOrigin);
                base.put(vendor + ".csp.connect-src", sandboxOrigin);
            }
        }
    }

    /** The engine with some keys set otherwise. */
    SupportWidget with(Map<String, String> changes) {
        return made.computeIfAbsent(changes, this::make);
    }

    private SupportWidget make(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(base);
        values.putAll(changes);
        Map<String, String> hidden = hideSystemProperties();
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(new QueuedVendorLoader());
        try {
            return Configuration.supportWidget(values);
        } finally {
            thread.setContextClassLoader(loader);
            System.getProperties().putAll(hidden);
        }
    }

    /** The sample's own server, if it runs in this JVM, tells its engine where its sandbox is. */
    private static Map<String, String> hideSystemProperties() {
        Map<String, String> hidden = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("supportwidget.")) {
                hidden.put(name, System.getProperty(name));
                System.clearProperty(name);
            }
        }
        return hidden;
    }
}
