package org.supportwidget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The vendors on the class path, by name. */
public final class VendorCatalog {
    /** What {@code data-support-widget} says of scripts that are no vendor's. */
    private static final Set<String> RESERVED = Set.of("guard", "state");

    private final Map<String, Vendor> vendors = new TreeMap<>();

    private VendorCatalog() {}

    /**
     * Finds the vendors: the library's and the application's.
     *
     * @throws IllegalStateException if two have one name, or one has a name of the library's
     */
    public static VendorCatalog load() {
        VendorCatalog catalog = new VendorCatalog();
        ServiceLoader.load(Vendor.class).forEach(catalog::add);
        if (catalog.vendors.isEmpty()) {
            ServiceLoader.load(Vendor.class, Vendor.class.getClassLoader()).forEach(catalog::add);
        }
        return catalog;
    }

    private void add(Vendor vendor) {
        if (RESERVED.contains(vendor.name())) {
            throw new IllegalStateException(
                    "a vendor must not be called '"
                            + vendor.name()
                            + "', which means something else: "
                            + vendor.getClass());
        }
        Vendor other = vendors.put(vendor.name(), vendor);
        if (other != null) {
            throw new IllegalStateException(
                    "two vendors are called '"
                            + vendor.name()
                            + "': "
                            + other.getClass()
                            + ", "
                            + vendor.getClass());
        }
    }

    /** The names of all vendors, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(vendors.keySet());
    }

    /** A vendor by name. */
    public Optional<Vendor> find(String name) {
        return Optional.ofNullable(vendors.get(name));
    }

    List<ConfiguredVendor> configure(Settings settings) {
        Setting listed = settings.find("vendors").orElse(new Setting("", "", ""));
        List<String> wanted = names(listed.value());
        boolean stopsUnmarked = stopsUnmarked(settings);
        List<ConfiguredVendor> configured = new ArrayList<>();
        for (String name : wanted) {
            Optional<Vendor> vendor = find(name);
            if (vendor.isEmpty()) {
                settings.mistake(
                        "vendors",
                        "'" + listed.shown(name) + "'",
                        "some of " + String.join(", ", names()));
            }
            vendor.ifPresent(v -> configured.add(new ConfiguredVendor(v, settings, stopsUnmarked)));
        }
        if (wanted.isEmpty()) {
            settings.mistake("vendors", "nothing", "one or more of " + String.join(", ", names()));
        }
        return List.copyOf(configured);
    }

    private static List<String> names(String listed) {
        return Arrays.stream(listed.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean stopsUnmarked(Settings settings) {
        return new VendorSettings("session-end", settings)
                .choice("unmarked", "nobody", "stop")
                .equals("stop");
    }
}
