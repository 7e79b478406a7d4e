package org.supportwidget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportwidget.signing.SigningSecret;

/** A vendor's settings for one tenant. Used by one thread. */
final class TenantSettings implements Settings {
    private static final String ORIGIN = "the tenant's values";

    private final TenantTemplate template;
    private final Tenants tenants;
    private final String tenant;
    private final Map<String, String> values;
    private final List<String> mistakes = new ArrayList<>();

    TenantSettings(
            TenantTemplate template, Tenants tenants, String tenant, Map<String, String> values) {
        this.template = template;
        this.tenants = tenants;
        this.tenant = tenant;
        this.values = values;
    }

    String tenant() {
        return tenant;
    }

    @Override
    public Optional<Setting> find(String key) {
        String value = values.get(key);
        return value == null
                ? Optional.ofNullable(template.fixed().get(key))
                : Optional.of(new Setting(value, "the tenant's own", ORIGIN));
    }

    @Override
    public Optional<Setting> findSecret(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<SigningSecret> knownSecret(String key) {
        TenantSecrets own = tenants.secrets();
        if (own == null) {
            return Optional.ofNullable(template.secrets().get(key));
        }
        Optional<String> text = own.secret(tenant, key).filter(found -> !found.isBlank());
        text.flatMap(SecretText::fault)
                .ifPresent(fault -> mistake(key, "a value (not shown) with " + fault, "a secret"));
        return text.map(SigningSecret::of);
    }

    @Override
    public void mistake(String key, String found, String expected) {
        mistakes.add(key + ": found " + found + ", expected " + expected);
    }

    /** What is wrong with this tenant's values, the first of it, without any of them. */
    Optional<String> mistake() {
        return mistakes.stream().findFirst();
    }
}
