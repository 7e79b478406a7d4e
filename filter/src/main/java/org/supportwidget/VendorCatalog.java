package org.supportwidget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The vendors on the class path, by name. */
public final class VendorCatalog {
    /** In {@code data-support-widget}, or below the path of the tokens, these are no vendors. */
    private static final Set<String> RESERVED = Set.of("guard", "state", "leave");

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final int MOST_FAULTS = 20;

    private final Map<String, Vendor> vendors = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private VendorCatalog() {}

    /**
     * Finds the vendors: the library's and the application's. What cannot be loaded is reported as
     * a mistake when the vendors are configured.
     */
    public static VendorCatalog load() {
        VendorCatalog catalog = new VendorCatalog();
        catalog.addAll(ServiceLoader.load(Vendor.class).iterator());
        if (catalog.vendors.isEmpty()) {
            ClassLoader own = Vendor.class.getClassLoader();
            catalog.addAll(ServiceLoader.load(Vendor.class, own).iterator());
        }
        return catalog;
    }

    private void addAll(Iterator<Vendor> found) {
        // An iterator goes on behind a provider that failed; the bound is for one that does not.
        while (faults.size() < MOST_FAULTS) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                add(found.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                // The message is the JDK's and names the class.
                faults.add(
                        VendorFault.describe(
                                "a vendor that cannot be loaded: " + e.getMessage(), e));
            }
        }
    }

    private void add(Vendor vendor) {
        String type = vendor.getClass().getName();
        try {
            String name = vendor.name();
            if (name == null || !NAME.matcher(name).matches()) {
                faults.add(type + ", whose name is not of lower-case letters, digits and -");
                return;
            }
            if (RESERVED.contains(name)) {
                faults.add(type + ", whose name '" + name + "' means something else in a page");
                return;
            }
            Vendor other = vendors.putIfAbsent(name, vendor);
            if (other != null) {
                String first = other.getClass().getName();
                faults.add("two vendors called '" + name + "', " + first + " and " + type);
            }
        } catch (RuntimeException | LinkageError e) {
            faults.add(VendorFault.describe(type + ", whose name() throws", e));
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

    List<VendorChoice> configure(Settings settings) {
        Setting listed = settings.find("vendors").orElse(new Setting("", "", ""));
        List<String> wanted = names(listed.value());
        SessionEndSettings sessionEnd = SessionEndSettings.read(settings);
        Tenants tenants = Tenants.read(settings);
        faults.forEach(fault -> settings.mistake("vendors", fault, VendorFault.EXPECTED));
        List<VendorChoice> configured = new ArrayList<>();
        for (String name : wanted) {
            Vendor vendor = vendors.get(name);
            if (vendor == null) {
                settings.mistake(
                        "vendors",
                        "'" + listed.shown(name) + "'",
                        "some of " + String.join(", ", names()));
            } else {
                configured(vendor, settings, sessionEnd, tenants).ifPresent(configured::add);
            }
        }
        if (wanted.isEmpty()) {
            settings.mistake("vendors", "nothing", "one or more of " + String.join(", ", names()));
        }
        return List.copyOf(configured);
    }

    /** A vendor's own faults are reported beside the mistakes of whoever configures it. */
    private static Optional<VendorChoice> configured(
            Vendor vendor, Settings settings, SessionEndSettings sessionEnd, Tenants tenants) {
        try {
            return new VendorSettings(vendor.name(), settings).isOn("enabled", true)
                    ? Optional.of(choice(vendor, settings, sessionEnd, tenants))
                    : Optional.empty();
        } catch (VendorFault e) {
            settings.mistake("vendors", String.valueOf(e.getMessage()), VendorFault.EXPECTED);
        } catch (RuntimeException | LinkageError e) {
            String type = vendor.getClass().getName();
            settings.mistake(
                    "vendors",
                    VendorFault.describe(type + ", which throws", e),
                    VendorFault.EXPECTED);
        }
        return Optional.empty();
    }

    private static VendorChoice choice(
            Vendor vendor, Settings settings, SessionEndSettings sessionEnd, Tenants tenants) {
        TenantTemplate template = new TenantTemplate(settings, tenants);
        ConfiguredVendor configured = new ConfiguredVendor(vendor, template, sessionEnd, "");
        template.report();
        return template.isOpen()
                ? new TenantVendor(
                        vendor, template, tenants, sessionEnd, configured, System::nanoTime)
                : configured;
    }

    private static List<String> names(String listed) {
        return Arrays.stream(listed.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
