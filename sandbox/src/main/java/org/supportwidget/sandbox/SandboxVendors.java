package org.supportwidget.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The vendors by name, with the accounts and secrets that each of them has on file. */
public final class SandboxVendors {
    private final Map<String, SandboxVendor> byName;

    private SandboxVendors(Map<String, SandboxVendor> byName) {
        this.byName = byName;
    }

    /** The vendors with the accounts that the sample has; {@code clock} judges tokens. */
    public static SandboxVendors demo(Clock clock) {
        Properties accounts = new Properties();
        try (InputStream in = SandboxVendors.class.getResourceAsStream("accounts.properties")) {
            accounts.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException("the sandbox has no accounts", e);
        }
        return of(accounts, clock);
    }

    /** The vendors with these accounts; {@code clock} judges tokens. */
    static SandboxVendors of(Properties accounts, Clock clock) {
        Map<String, SandboxVendor> vendors = new HashMap<>();
        vendors.put("unthread", SandboxVendor.unthread(get(accounts, "unthread.secret")));
        vendors.put(
                "thread",
                SandboxVendor.thread(
                        get(accounts, "thread.app-id"), get(accounts, "thread.secret")));
        vendors.put(
                "crisp",
                SandboxVendor.crisp(
                        get(accounts, "crisp.website-id"), get(accounts, "crisp.secret")));
        vendors.put(
                "reamaze",
                SandboxVendor.reamaze(
                        get(accounts, "reamaze.account"), get(accounts, "reamaze.secret")));
        vendors.put(
                "zendesk-chat",
                new ZendeskChat(
                        get(accounts, "zendesk-chat.account-key"),
                        get(accounts, "zendesk-chat.secret"),
                        clock));
        vendors.put(
                "chatwoot",
                SandboxVendor.hmac(
                        "websiteToken",
                        get(accounts, "chatwoot.website-token"),
                        "identifier",
                        "identifier_hash",
                        get(accounts, "chatwoot.secret")));
        return new SandboxVendors(Map.copyOf(vendors));
    }

    /** A vendor by name, or {@code null}. */
    public @Nullable SandboxVendor named(String name) {
        return byName.get(name);
    }

    private static String get(Properties accounts, String key) {
        String value = accounts.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("The sandbox has no " + key);
        }
        return value;
    }
}
