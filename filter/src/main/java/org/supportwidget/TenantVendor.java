package org.supportwidget;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vendor of which each tenant has a workspace of its own. What belongs to a tenant is made of
 * that tenant's values alone, and kept by them: the same values, the same widget. Thread-safe.
 */
final class TenantVendor implements VendorChoice {
    private static final int MOST_TENANTS = 1_000;
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z._-]{1,40}");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Vendor vendor;
    private final TenantTemplate template;
    private final Tenants tenants;
    private final SessionEndSettings sessionEnd;
    private final ConfiguredVendor usual;
    private final LongSupplier nanoTime;
    private final OnceLog log = new OnceLog(Logger.getLogger("org.supportwidget"));
    private final KnownForLife<ConfiguredVendor> known = new KnownForLife<>(MOST_TENANTS, LIFE);

    /**
     * @param sample the vendor as it was configured at the start, with paths instead of values
     */
    TenantVendor(
            Vendor vendor,
            TenantTemplate template,
            Tenants tenants,
            SessionEndSettings sessionEnd,
            ConfiguredVendor sample,
            LongSupplier nanoTime) {
        this.vendor = vendor;
        this.template = template;
        this.tenants = tenants;
        this.nanoTime = nanoTime;
        usual = sample.hidden("its settings depend on the tenant, and none is known", log);
        this.sessionEnd =
                sessionEnd.key() != null || tenants.secrets() != null
                        ? sessionEnd
                        : new SessionEndSettings(
                                sessionEnd.stopsUnmarked(), sample.fingerprintKey());
    }

    @Override
    public ConfiguredVendor usual() {
        return usual;
    }

    @Override
    public ConfiguredVendor of(WebRequest request) {
        String tenant = tenants.id() == null ? "" : read(tenants.id(), request);
        if (tenant == null) {
            return usual.hidden("tenant.id leads to nothing for this user", log);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, RequestValue> path : template.paths().entrySet()) {
            String value = read(path.getValue(), request);
            if (value == null) {
                return hidden(path.getKey() + " leads to nothing for this user's tenant", tenant);
            }
            values.put(path.getKey(), value);
        }
        return of(tenant, values);
    }

    /** The tenant is named as far as its name can be trusted in a log. */
    private ConfiguredVendor hidden(String reason, String tenant) {
        return usual.hidden(
                NAME.matcher(tenant).matches() ? reason + " (tenant '" + tenant + "')" : reason,
                log);
    }

    private static @Nullable String read(RequestValue value, WebRequest request) {
        try {
            String text = value.of(request);
            return text == null || text.isBlank() ? null : text;
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    private ConfiguredVendor of(String tenant, Map<String, String> values) {
        String key = key(tenant, values);
        long now = nanoTime.getAsLong();
        ConfiguredVendor found = known.find(key, now);
        if (found != null) {
            return found;
        }
        ConfiguredVendor made =
                configured(key, new TenantSettings(template, tenants, tenant, values));
        known.keep(key, made, now);
        return made;
    }

    /** With lengths, so that no two tenants read alike. */
    private static String key(String tenant, Map<String, String> values) {
        StringBuilder key = new StringBuilder(tenant.length() + ":" + tenant);
        values.values().forEach(value -> key.append(value.length()).append(':').append(value));
        return key.toString();
    }

    private ConfiguredVendor configured(String key, TenantSettings settings) {
        try {
            ConfiguredVendor made = new ConfiguredVendor(vendor, settings, sessionEnd, key);
            Optional<String> mistake = settings.mistake();
            return mistake.isPresent() ? hidden(mistake.get(), settings.tenant()) : made;
        } catch (RuntimeException | LinkageError e) {
            return hidden(
                    VendorFault.describe("the tenant's settings cannot be had", e),
                    settings.tenant());
        }
    }
}
