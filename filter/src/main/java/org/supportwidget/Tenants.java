package org.supportwidget;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an application tells its tenants apart ({@code tenant.*}).
 *
 * @param id the way to the tenant of a request, or {@code null}
 * @param secrets keeps each tenant's secrets, or {@code null}: the configuration has the secrets
 */
record Tenants(@Nullable RequestValue id, @Nullable TenantSecrets secrets) {
    private static final String ID = "tenant.id";
    private static final String SECRETS = "tenant.secrets";

    static Tenants read(Settings settings) {
        RequestValue id = id(settings).orElse(null);
        TenantSecrets secrets =
                settings.find(SECRETS)
                        .filter(found -> !found.value().isBlank())
                        .flatMap(found -> settings.instance(SECRETS, found, TenantSecrets.class))
                        .orElse(null);
        if (secrets != null && id == null) {
            settings.mistake(
                    ID, "nothing", "a path to the user's tenant such as session.company.id");
        }
        return new Tenants(id, secrets);
    }

    private static Optional<RequestValue> id(Settings settings) {
        Optional<Setting> path = settings.find(ID).filter(found -> !found.value().isBlank());
        try {
            return path.map(found -> settings.path(found.value().strip()));
        } catch (IllegalArgumentException e) {
            String shown = path.map(Setting::shown).orElse("");
            settings.mistake(ID, "'" + shown + "'", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
