package org.supportwidget.config;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.http.SecureUrl;
import org.supportwidget.web.AddressRange;
import org.supportwidget.web.Consent;
import org.supportwidget.web.DiagnosticsSettings;
import org.supportwidget.web.HttpSettings;
import org.supportwidget.web.InjectionSettings;
import org.supportwidget.web.RequestPattern;

/** Reads the settings that say how the engine behaves over HTTP. */
final class HttpSettingsReader {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    /** As browsers send it: in lower case, without the scheme's default port. */
    private static final Pattern ORIGIN =
            Pattern.compile(
                    "(?!http:.*:80$|https:.*:443$)https?://([a-z0-9.-]+|\\[::1])(:[1-9]\\d{0,4})?");

    private final Settings settings;

    HttpSettingsReader(Settings settings) {
        this.settings = settings;
    }

    HttpSettings read() {
        choice("on-error", "fail", "off");
        return new HttpSettings(
                choice("csp.mode", "amend", "off").equals("amend"),
                injection(),
                patterns("logout.paths", "/logout"),
                choice("logout.page", "none", "interstitial").equals("interstitial"),
                choice("cache.guard", "on", "off").equals("on"),
                tokenPath(),
                tokenOrigins(),
                choice(IdentitySettings.PROBE, "off", "on").equals("on"),
                diagnostics(),
                consent(),
                choice("session-end.watch", "off", "on").equals("on"));
    }

    private Consent consent() {
        settings.declare("consent", "`none`, `cookie:NAME=VALUE` or `event:NAME`", "none");
        Optional<Setting> setting = settings.find("consent");
        try {
            return Consent.parse(setting.map(Setting::value).map(String::strip).orElse("none"));
        } catch (IllegalArgumentException e) {
            settings.mistake("consent", shown(setting), String.valueOf(e.getMessage()));
            return Consent.NONE;
        }
    }

    private DiagnosticsSettings diagnostics() {
        boolean on = choice("diagnostics", "off", "on").equals("on");
        settings.declare("diagnostics.allow", "addresses and networks, separated by commas", "");
        List<AddressRange> allow =
                list("diagnostics.allow", "").stream()
                        .map(this::range)
                        .filter(Objects::nonNull)
                        .toList();
        return new DiagnosticsSettings(on, allow, Set.copyOf(list(IdentitySettings.SENSITIVE, "")));
    }

    private @Nullable AddressRange range(String text) {
        try {
            return AddressRange.parse(text);
        } catch (IllegalArgumentException e) {
            settings.mistake(
                    "diagnostics.allow",
                    "'"
                            + settings.find("diagnostics.allow")
                                    .map(f -> f.shown(text))
                                    .orElse(text)
                            + "'",
                    "addresses or networks such as 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32, separated by"
                            + " commas; not names of hosts");
            return null;
        }
    }

    private InjectionSettings injection() {
        return new InjectionSettings(
                choice("inject", "off", "auto").equals("auto"),
                patterns("inject.paths", "/*"),
                patterns("inject.exclude", ""),
                choice("inject.frames", "off", "on").equals("on"));
    }

    private String choice(String key, String... words) {
        settings.declare(key, "`" + String.join("`, `", words) + "`", words[0]);
        Optional<Setting> setting = settings.find(key);
        String word = setting.map(Setting::value).map(String::strip).orElse(words[0]);
        if (!List.of(words).contains(word)) {
            settings.mistake(key, shown(setting), "one of " + String.join(", ", words));
        }
        return word;
    }

    private List<RequestPattern> patterns(String key, String usual) {
        settings.declare(key, "url-patterns", usual);
        return list(key, usual).stream()
                .map(text -> pattern(key, text))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable RequestPattern pattern(String key, String text) {
        try {
            return RequestPattern.parse(text);
        } catch (IllegalArgumentException e) {
            String shown = settings.find(key).map(found -> found.shown(text)).orElse(text);
            settings.mistake(key, "'" + shown + "'", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private String tokenPath() {
        String usual = "/support-widget/token";
        settings.declare("token.path", "a path below the context path", usual);
        String path = settings.find("token.path").map(Setting::value).orElse(usual).strip();
        if (!PATH.matcher(path).matches()) {
            settings.mistake(
                    "token.path",
                    shown(settings.find("token.path")),
                    "a path such as /support-widget/token");
        }
        return path;
    }

    private Set<String> tokenOrigins() {
        settings.declare(
                "token.cors.origins", "`https` origins; `http` for loopback hosts only", "");
        Set<String> origins = new TreeSet<>(list("token.cors.origins", ""));
        if (!origins.stream().allMatch(HttpSettingsReader::isOrigin)) {
            settings.mistake(
                    "token.cors.origins",
                    shown(settings.find("token.cors.origins")),
                    "https origins (http for loopback hosts only) such as https://www.example.com,"
                            + " separated by commas, without default port, path or *");
        }
        return origins;
    }

    /** Whoever is on the way of a page over plain http could fetch its user's tokens. */
    private static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches() && SecureUrl.isSecure(URI.create(text));
    }

    private List<String> list(String key, String usual) {
        String text = settings.find(key).map(Setting::value).orElse(usual);
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String shown(Optional<Setting> setting) {
        return setting.map(known -> "'" + known.shown() + "'").orElse("nothing");
    }
}
