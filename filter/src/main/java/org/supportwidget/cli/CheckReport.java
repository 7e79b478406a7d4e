package org.supportwidget.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorPreview;
import org.supportwidget.config.Checkup;
import org.supportwidget.config.Configuration;
import org.supportwidget.config.ConfigurationFile;
import org.supportwidget.config.Signature;
import org.supportwidget.csp.Disposition;
import org.supportwidget.signing.SelfTest;

/**
 * What {@code check} has found out.
 *
 * @param location of the configuration
 * @param checkup what came of reading it
 * @param enabled whether there is to be a widget at all
 * @param views what each vendor would be given for the user who was named
 * @param policies those that were given, each with the header it stands in
 */
record CheckReport(
        String location,
        Checkup checkup,
        boolean enabled,
        List<View> views,
        Map<String, Disposition> policies,
        List<String> selfTest) {

    /** What one vendor would be given, and what was signed for it. */
    record View(VendorPreview vendor, List<Signature> signatures) {}

    /** There is no configuration. */
    static CheckReport none() {
        return unreadable(
                List.of(
                        "no configuration at "
                                + ConfigurationFile.DEFAULT_LOCATIONS
                                + "; name the file: check FILE"));
    }

    /** The file cannot be read. */
    static CheckReport unreadable(List<String> mistakes) {
        return new CheckReport(
                "the configuration",
                new Checkup(mistakes, List.of(), List.of(), List.of(), List.of(), Optional.empty()),
                true,
                List.of(),
                Map.of(),
                SelfTest.failures());
    }

    static CheckReport of(
            ConfigurationFile file,
            @Nullable Identity user,
            List<String> enforced,
            List<String> reportOnly) {
        Configuration configuration = new Configuration(file);
        List<Signature> signed = new ArrayList<>();
        Checkup checkup = configuration.check(signed::add);
        Map<String, Disposition> policies = new LinkedHashMap<>();
        enforced.forEach(policy -> policies.put(policy, Disposition.ENFORCE));
        reportOnly.forEach(policy -> policies.put(policy, Disposition.REPORT));
        return new CheckReport(
                file.location(),
                checkup,
                checkup.engine().isEmpty() || configuration.isEnabled(),
                views(checkup, user, signed),
                policies,
                SelfTest.failures());
    }

    private static List<View> views(
            Checkup checkup, @Nullable Identity user, List<Signature> signed) {
        Optional<SupportWidget> engine = checkup.engine();
        if (user == null || engine.isEmpty()) {
            return List.of();
        }
        List<View> views = new ArrayList<>();
        for (VendorPreview vendor : engine.get().preview(user, Clock.systemUTC())) {
            String prefix = vendor.vendor() + ".";
            Map<String, Signature> ofVendor = new LinkedHashMap<>();
            signed.stream()
                    .filter(signature -> signature.key().startsWith(prefix))
                    .forEach(signature -> ofVendor.putIfAbsent(signature.message(), signature));
            views.add(new View(vendor, List.copyOf(ofVendor.values())));
        }
        return views;
    }

    /** Whether an application with this configuration would start, and sign as it should. */
    boolean isRight() {
        return checkup.mistakes().isEmpty() && selfTest.isEmpty();
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>(checkup.warnings());
        warnings.addAll(checkup.repetitions());
        return warnings;
    }

    PolicyPreview preview() {
        return new PolicyPreview(checkup.engine().orElseThrow().cspSources());
    }

    @Override
    public String toString() {
        return "CheckReport[" + location + "]";
    }
}
