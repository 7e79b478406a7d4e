package org.supportwidget;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.signing.SigningSecret;

/**
 * Reads a vendor's secrets and what takes their place. {@code KEY.next} signs from {@code
 * KEY.switch-at} on; a secret whose source changes follows it.
 */
final class VendorSecrets {
    /** Stands in for a secret that is missing; the application never starts with it. */
    private static final SigningSecret STAND_IN = SigningSecret.of("no secret is configured");

    private final String name;
    private final VendorSettings vendor;
    private final String prefix;
    private final Settings settings;
    private @Nullable SigningSecret first;

    VendorSecrets(String name, VendorSettings vendor, Settings settings) {
        this.name = name;
        prefix = name + ".";
        this.vendor = vendor;
        this.settings = settings;
    }

    /** A secret; one that is missing is a mistake. */
    SigningSecret required(String key) {
        Optional<SigningSecret> secret = find(key);
        if (secret.isEmpty()) {
            mistakeOfNone(key);
        }
        return secret.orElse(STAND_IN);
    }

    /** See {@link VendorSettings#credential}. */
    Credential credential(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            mistakeOfNone(key);
        }
        String value = text.orElse("");
        if (!vendor.areMistaken() && !value.chars().allMatch(c -> c > ' ' && c <= '~')) {
            vendor.mistake(key, "a value (not shown)", "printable ASCII without blanks");
        }
        return new Credential(value);
    }

    private void mistakeOfNone(String key) {
        vendor.mistake(
                key,
                vendor.find(key).isEmpty() ? "nothing" : "a blank value",
                "the secret that "
                        + name
                        + " shows for identity verification, e.g. "
                        + settings.reference("NAME"));
    }

    /** A secret; empty if it is not set or blank. */
    Optional<SigningSecret> find(String key) {
        Optional<SigningSecret> known = settings.knownSecret(prefix + key);
        if (known.isPresent()) {
            first = first == null ? known.get() : first;
            return known;
        }
        Optional<SigningSecret> secret = current(key);
        if (first == null) {
            first = fixed(key).orElse(null);
        }
        Optional<SigningSecret> next = current(key + ".next");
        Optional<Instant> at = instant(key, next.isPresent());
        if (at.isPresent() && next.isEmpty()) {
            vendor.mistake(
                    key + ".next",
                    "nothing",
                    "the secret that takes the place of "
                            + (prefix + key)
                            + " at "
                            + (prefix + key)
                            + ".switch-at");
        }
        return secret.map(
                        now -> at.isEmpty() ? now : switched(key, now, next.orElse(now), at.get()))
                .map(now -> settings.signing(prefix + key, now));
    }

    /** The text of a secret that is read at the start only, and that nothing takes the place of. */
    private Optional<String> text(String key) {
        Optional<Setting> setting = setting(key);
        setting.ifPresent(found -> check(key, found));
        if (first == null) {
            first = fixed(key).orElse(null);
        }
        return setting.map(Setting::value);
    }

    /**
     * The key of the vendor's fingerprints: its first secret as the application started with it, so
     * that every node agrees and no rotation changes it. A vendor that needs none may be given a
     * {@code secret} for that alone.
     */
    Optional<SigningSecret> fingerprintKey() {
        if (first == null) {
            find("secret");
        }
        return Optional.ofNullable(first);
    }

    /** A secret as it is now, whatever takes its place; for what must stay the same. */
    Optional<SigningSecret> fixed(String key) {
        return setting(key).map(Setting::value).map(SigningSecret::of);
    }

    private Optional<SigningSecret> current(String key) {
        Optional<Setting> setting = setting(key);
        setting.ifPresent(found -> check(key, found));
        return setting.map(
                found ->
                        CurrentSecret.of(
                                prefix + key, found.value(), settings.secretSource(prefix + key)));
    }

    private Optional<Setting> setting(String key) {
        settings.declare(prefix + key, "a secret", "");
        return settings.findSecret(prefix + key).filter(found -> !found.value().isBlank());
    }

    private SigningSecret switched(String key, SigningSecret now, SigningSecret next, Instant at) {
        SecretSwitch change = new SecretSwitch(prefix + key, now, next, at, settings.clock());
        settings.note(change.describe());
        return SigningSecret.following(change);
    }

    private Optional<Instant> instant(String key, boolean hasNext) {
        String at = key + ".switch-at";
        vendor.declare(at, "a date and time with its offset from UTC", "");
        Optional<String> text = vendor.optional(at);
        if (text.isEmpty() && hasNext) {
            vendor.mistake(
                    at,
                    "nothing",
                    "the instant from which "
                            + (prefix + key)
                            + ".next signs, such as 2026-12-01T00:00:00Z");
        }
        Optional<Instant> instant = text.flatMap(SecretSwitch::parse);
        if (text.isPresent() && instant.isEmpty()) {
            vendor.mistake(
                    at, "a date and time with its offset from UTC, such as 2026-12-01T00:00:00Z");
        }
        return instant;
    }

    private void check(String key, Setting setting) {
        String behind = setting.isLiteral() ? "" : " behind its ${…}";
        SecretText.fault(setting.value())
                .ifPresent(
                        fault ->
                                vendor.mistake(
                                        key,
                                        "a value" + behind + " (not shown) with " + fault,
                                        "the secret exactly as "
                                                + prefix.substring(0, prefix.length() - 1)
                                                + " shows it, without blanks or quotation marks around it and"
                                                + " without line breaks or control characters"));
    }
}
