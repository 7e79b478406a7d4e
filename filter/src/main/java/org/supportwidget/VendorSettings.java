package org.supportwidget;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/**
 * The settings of one vendor: keys are given without the vendor's name.
 *
 * <p>No method throws for what a user configured. A missing or malformed value is noted as a
 * mistake and a harmless stand-in returned, so that one start-up reports every mistake. For use by
 * one thread, while the configuration is read.
 */
public final class VendorSettings {
    private final String vendor;
    private final Settings settings;
    private final VendorSecrets secrets;
    private boolean mistaken;

    /** The settings whose keys begin with {@code vendor} and a dot. */
    public VendorSettings(String vendor, Settings settings) {
        this.vendor = vendor;
        this.settings = settings;
        secrets = new VendorSecrets(vendor, this, settings);
    }

    /** A value that may be absent; a blank one counts as absent. */
    public Optional<String> optional(String key) {
        declare(key, "text", "");
        return find(key).map(Setting::value).filter(value -> !value.isBlank());
    }

    /**
     * A value that must be there and have a shape.
     *
     * @param shape must match the whole value
     * @param expected the shape in words, for the message
     */
    public String required(String key, Pattern shape, String expected) {
        declare(key, expected, "");
        Optional<Setting> setting = find(key);
        if (setting.isEmpty() || setting.get().value().isBlank()) {
            mistake(key, setting.isEmpty() ? "nothing" : "a blank value", expected);
            return "";
        }
        if (!shape.matcher(setting.get().value()).matches()) {
            mistake(key, "'" + setting.get().shown() + "'", expected);
        }
        return setting.get().value();
    }

    /**
     * A signing secret, which must be there. What it says is in no message. It is taken exactly as
     * it is: one with line breaks, control or invisible characters, or with blanks or quotation
     * marks around it, is a mistake.
     */
    public SigningSecret secret(String key) {
        return secrets.required(key);
    }

    /**
     * A signing secret that may be absent; a blank one counts as absent. Another secret takes its
     * place when the file of its <code>${file:…}</code> changes, or at the instant {@code
     * KEY.switch-at}, from which {@code KEY.next} signs.
     */
    public Optional<SigningSecret> optionalSecret(String key) {
        return secrets.find(key);
    }

    /**
     * A secret, taken as by {@link #secret}, that the server shows to the vendor's API: printable
     * ASCII without blanks, as it stands in a field of the request. It is read at the start only.
     */
    public Credential credential(String key) {
        return secrets.credential(key);
    }

    VendorSecrets secrets() {
        return secrets;
    }

    /** The URL of the vendor's script: {@code script} in its settings, or the usual one. */
    public URI script(String usual) {
        return url("script", usual);
    }

    /**
     * An absolute URL: {@code https}, or {@code http} to a loopback host.
     *
     * @param usual the value if none is configured; empty if one must be
     */
    public URI url(String key, String usual) {
        declare(key, "an `https` URL; `http` for loopback hosts only", usual);
        Optional<Setting> setting = find(key).filter(found -> !found.value().isBlank());
        String text = setting.map(Setting::value).orElse(usual);
        Optional<URI> url = WebUrl.parse(text);
        if (url.isEmpty()) {
            mistake(
                    key,
                    setting.map(found -> "'" + found.shown() + "'").orElse("nothing"),
                    "an absolute https:// URL (http:// for loopback hosts only)");
        }
        return url.orElse(WebUrl.STAND_IN);
    }

    /** One of several words; the first is the default. */
    public String choice(String key, String... words) {
        return word(key, words[0], words);
    }

    /** A switch, {@code true} or {@code false}; {@code on} and {@code off} mean the same. */
    public boolean isOn(String key, boolean usual) {
        declare(key, "`true`, `false`", Boolean.toString(usual));
        String word = optional(key).map(String::strip).orElse(usual ? "true" : "false");
        boolean on = word.equals("true") || word.equals("on");
        if (!on && !word.equals("false") && !word.equals("off")) {
            mistake(key, "true or false");
            return usual;
        }
        return on;
    }

    /**
     * One of several words, without a default: where pages of the vendor's disagree, a guess would
     * be wrong for somebody.
     */
    public String requiredChoice(String key, String... words) {
        return word(key, "", words);
    }

    private String word(String key, String usual, String... words) {
        declare(key, "`" + String.join("`, `", words) + "`", usual);
        String word = optional(key).map(String::strip).orElse(usual);
        if (!List.of(words).contains(word)) {
            mistake(key, "one of " + String.join(", ", words));
            return words[0];
        }
        return word;
    }

    /** A length of time in ISO-8601 form ({@code PT5M}) from a second to {@code longest}. */
    public Duration duration(String key, Duration usual, Duration longest) {
        return duration(key, usual, Duration.ofSeconds(1), longest);
    }

    /** A length of time in ISO-8601 form ({@code PT5M}) between two bounds, which are included. */
    public Duration duration(String key, Duration usual, Duration shortest, Duration longest) {
        declare(key, "a duration, `" + shortest + "` to `" + longest + "`", usual.toString());
        Optional<String> text = optional(key).map(String::strip);
        Optional<Duration> duration = text.flatMap(t -> Durations.parse(t, shortest, longest));
        if (text.isPresent() && duration.isEmpty()) {
            mistake(key, Durations.expected(usual, shortest, longest));
        }
        return duration.orElse(usual);
    }

    /** The widget's policy needs, as {@code csp.DIRECTIVE} replaces them. */
    CspSources cspSources(Widget widget) {
        return new ConfiguredSources(this, mistaken ? CspSources.none() : widget.cspSources())
                .read();
    }

    /** Whether a mistake has been noted, so that the application does not start with these. */
    boolean areMistaken() {
        return mistaken;
    }

    /**
     * Notes that the value of one of the vendor's settings is wrong. What a placeholder stands for
     * is not shown.
     */
    public void mistake(String key, String expected) {
        mistake(key, shown(key), expected);
    }

    /** Notes a mistake in one of the vendor's settings. */
    public void mistake(String key, String found, String expected) {
        mistaken = true;
        settings.mistake(vendor + "." + key, found, expected);
    }

    /** See {@link Settings#declare}. */
    public void declare(String key, String type, String usual) {
        settings.declare(vendor + "." + key, type, usual);
    }

    Optional<Setting> find(String key) {
        return settings.find(vendor + "." + key);
    }

    private String shown(String key) {
        return find(key).map(setting -> "'" + setting.shown() + "'").orElse("nothing");
    }
}
