package org.supportwidget;

import java.util.Optional;

/**
 * The secrets of an application whose tenants have workspaces of their own at a vendor. Named by
 * {@code tenant.secrets}; the class needs a public constructor without parameters. One instance
 * serves all requests, so it must be thread-safe.
 *
 * <p>It is asked for the vendors of which a setting is a path, such as {@code thread.app-id =
 * {session.company.threadAppId}}, and for the tenant that {@code tenant.id} leads to. What it
 * answers is used for five minutes at most, for a thousand tenants at most, and then asked for
 * again.
 */
@FunctionalInterface
public interface TenantSecrets {
    /**
     * A tenant's secret, exactly as the vendor shows it.
     *
     * @param tenant what {@code tenant.id} leads to
     * @param key for example {@code thread.secret}
     * @return empty if the tenant has none; then the vendor renders nothing for it
     * @throws RuntimeException if it cannot be had; then the vendor renders nothing for it this
     *     time
     */
    Optional<String> secret(String tenant, String key);
}
