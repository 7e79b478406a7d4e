package org.supportwidget.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Setting;
import org.supportwidget.VendorCatalog;
import org.supportwidget.VendorSandbox;

/**
 * {@code sandbox = on}: every vendor is played by a {@link VendorSandbox}, which replaces accounts,
 * secrets and addresses. A developer's machine needs none of the real ones and never talks to them.
 */
final class SandboxMode {
    static final String KEY = "sandbox";
    static final String MARKERS = "sandbox.production-markers";

    /** Where people work with an application: its profile, or the platform that runs it. */
    static final String USUAL_MARKERS =
            "supportwidget.profile=prod, supportwidget.profile=production,"
                    + " spring.profiles.active=prod, spring.profiles.active=production,"
                    + " KUBERNETES_SERVICE_HOST, ECS_CONTAINER_METADATA_URI_V4, K_SERVICE, DYNO,"
                    + " WEBSITE_SITE_NAME";

    private final RecordedSettings settings;

    private SandboxMode(RecordedSettings settings) {
        this.settings = settings;
    }

    /** Replaces what the sandbox plays, if it is on. */
    static void apply(RecordedSettings settings) {
        SandboxMode mode = new SandboxMode(settings);
        boolean on = mode.isOn();
        Optional<String> marker = mode.marker();
        if (on && marker.isPresent()) {
            settings.mistake(
                    KEY,
                    "'on' where " + marker.get() + " is set",
                    "off where people work with the application; "
                            + settings.nameOf(MARKERS)
                            + " lists what marks such a place");
        } else if (on) {
            mode.play();
        }
    }

    private boolean isOn() {
        settings.declare(KEY, "`off`, `on`", "off");
        Optional<Setting> setting = settings.find(KEY).filter(s -> !s.value().isBlank());
        String word = setting.map(Setting::value).map(String::strip).orElse("off");
        if (!List.of("off", "on").contains(word)) {
            String shown = setting.map(Setting::shown).orElse("");
            settings.mistake(KEY, "'" + shown + "'", "one of off, on");
        }
        return word.equals("on");
    }

    /** The first thing that says that this is no developer's machine. */
    private Optional<String> marker() {
        settings.declare(MARKERS, "`NAME` or `NAME=VALUE`, separated by commas", USUAL_MARKERS);
        String markers = settings.find(MARKERS).map(Setting::value).orElse(USUAL_MARKERS);
        return Stream.of(markers.split(","))
                .map(String::strip)
                .filter(marker -> !marker.isEmpty() && isSet(marker))
                .findFirst();
    }

    private boolean isSet(String marker) {
        String[] pair = marker.split("=", 2);
        String name = pair[0].strip();
        String property = settings.outside(name);
        @Nullable String value = property == null ? settings.outside(variable(name)) : property;
        return value != null
                && (pair.length == 1
                        || Stream.of(value.split(","))
                                .anyMatch(each -> each.strip().equalsIgnoreCase(pair[1].strip())));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private void play() {
        List<VendorSandbox> sandboxes = sandboxes();
        if (sandboxes.isEmpty()) {
            settings.mistake(
                    KEY,
                    "'on' without a sandbox on the class path",
                    "the dependency org.supportwidget:support-widget-sandbox in the scope of tests"
                            + " or development");
            return;
        }
        Map<String, String> played = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (String vendor : vendors()) {
            Optional<Map<String, String>> found = settingsOf(vendor, sandboxes);
            found.ifPresent(values -> add(played, vendor, values));
            names.add(vendor);
            if (found.isEmpty()) {
                settings.mistake(
                        KEY,
                        "'on' and the vendor " + vendor + ", which no sandbox plays",
                        vendor
                                + ".enabled = false, or an "
                                + VendorSandbox.class.getName()
                                + " of your own");
            }
        }
        settings.play(played);
        settings.warn(
                "sandbox = on: "
                        + String.join(", ", names)
                        + (names.size() == 1 ? " is" : " are")
                        + " played on this machine, with accounts and secrets of "
                        + (names.size() == 1 ? "its" : "their")
                        + " own;"
                        + " nothing reaches the real vendors. Take it out where people work with"
                        + " the application");
    }

    /** Those in use that there are; what else is written there is a mistake of its own. */
    private List<String> vendors() {
        List<String> known = VendorCatalog.load().names();
        return Stream.of(settings.find("vendors").map(Setting::value).orElse("").split(","))
                .map(String::strip)
                .filter(known::contains)
                .filter(this::isEnabled)
                .distinct()
                .toList();
    }

    private boolean isEnabled(String vendor) {
        return settings.find(vendor + ".enabled")
                .map(setting -> !List.of("false", "off").contains(setting.value().strip()))
                .orElse(true);
    }

    private Optional<Map<String, String>> settingsOf(String vendor, List<VendorSandbox> sandboxes) {
        return sandboxes.stream()
                .map(sandbox -> sandbox.settings(vendor))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The sandbox's secret is none that another one takes the place of. */
    private static void add(Map<String, String> played, String vendor, Map<String, String> values) {
        for (String key : values.keySet()) {
            played.put(vendor + "." + key + ".next", "");
            played.put(vendor + "." + key + ".switch-at", "");
        }
        values.forEach((key, value) -> played.put(vendor + "." + key, value));
    }

    private List<VendorSandbox> sandboxes() {
        List<VendorSandbox> found = new ArrayList<>();
        try {
            ServiceLoader.load(VendorSandbox.class).forEach(found::add);
            if (found.isEmpty()) {
                ClassLoader own = VendorSandbox.class.getClassLoader();
                ServiceLoader.load(VendorSandbox.class, own).forEach(found::add);
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            settings.mistake(
                    KEY,
                    "a sandbox that cannot be loaded: " + e.getMessage(),
                    "a public class with a public constructor without parameters");
        }
        return found;
    }
}
