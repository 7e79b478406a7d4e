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
        newer(accounts, clock, vendors);
        return new SandboxVendors(Map.copyOf(vendors));
    }

    private static void newer(
            Properties accounts, Clock clock, Map<String, SandboxVendor> vendors) {
        hmac(accounts, vendors, "chatwoot website-token websiteToken identifier identifier_hash");
        hmac(accounts, vendors, "crisp-chat website-id websiteId email hmac");
        hmac(accounts, vendors, "front chat-id chatId email userHash");
        hmac(accounts, vendors, "helpscout beacon-id beaconId email signature");
        hmac(accounts, vendors, "tawk property-id property userId hash");
        hmac(accounts, vendors, "plain app-id appId email emailHash");
        vendors.put(
                "pylon", new Pylon(get(accounts, "pylon.app-id"), get(accounts, "pylon.secret")));
        vendors.put(
                "unthread-portal",
                new UnthreadPortal(get(accounts, "unthread-portal.secret"), clock));
        vendors.put(
                "freshchat",
                new Freshchat(
                        get(accounts, "freshchat.token"),
                        get(accounts, "freshchat.secret"),
                        clock));
        vendors.put("hubspot", new HubSpot(get(accounts, "hubspot.access-token")));
        vendors.put(
                "intercom",
                new Intercom(
                        get(accounts, "intercom.app-id"), get(accounts, "intercom.secret"), clock));
        vendors.put(
                "zendesk-messaging",
                new ZendeskMessaging(
                        get(accounts, "zendesk-messaging.key"),
                        get(accounts, "zendesk-messaging.key-id"),
                        get(accounts, "zendesk-messaging.secret"),
                        clock));
    }

    /**
     * @param words the vendor's name; the key of its account, and the name by which pages give
     *     that; the names by which they give who it is, and the proof
     */
    private static void hmac(
            Properties accounts, Map<String, SandboxVendor> vendors, String words) {
        String[] word = words.split(" ", -1);
        vendors.put(
                word[0],
                SandboxVendor.hmac(
                        word[2],
                        get(accounts, word[0] + "." + word[1]),
                        word[3],
                        word[4],
                        get(accounts, word[0] + ".secret")));
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
