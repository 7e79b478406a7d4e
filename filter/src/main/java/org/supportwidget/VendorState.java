package org.supportwidget;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page's runtime is told of one vendor; keys as the runtime's {@code vendors.js} reads.
 */
final class VendorState {
    private VendorState() {}

    /** Whose page this is to the vendor, and how to start or stop the vendor. */
    static Map<String, Object> of(
            ConfiguredVendor vendor,
            @Nullable Identity user,
            Optional<Map<String, ?>> visitor,
            String tokenPath) {
        Widget widget = vendor.widget();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("vendor", vendor.name);
        state.put("user", visitor.isPresent() ? vendor.fingerprint(user) : Fingerprint.NOBODY);
        widget.loader().map(URI::toASCIIString).ifPresent(loader -> state.put("loader", loader));
        widget.loaderId().ifPresent(id -> state.put("id", id));
        if (widget.startsByItself()) {
            state.put("late", true);
        }
        if (!widget.configuration().isEmpty()) {
            state.put("configuration", widget.configuration());
        }
        if (widget.usesTokens() && visitor.isPresent() && user != null) {
            state.put("token", tokenPath + "/" + vendor.name);
        }
        if (vendor.stopsUnmarked) {
            state.put("unmarked", "stop");
        }
        visitor.ifPresent(known -> state.put("visitor", known));
        return state;
    }

    /** Whose page this is to the vendor, which is not to be started. */
    static Map<String, Object> guard(ConfiguredVendor vendor, @Nullable Identity user) {
        boolean known = vendor.visitor(user).isPresent();
        Map<String, Object> state = of(vendor, null, Optional.empty(), "");
        state.put("user", known ? vendor.fingerprint(user) : Fingerprint.NOBODY);
        state.put("guard", true);
        return state;
    }

    /** Of a state, whose page this is to the vendor, and no more. */
    static Map<String, Object> hint(Map<String, Object> state) {
        Map<String, Object> hint = new LinkedHashMap<>(state);
        hint.keySet().retainAll(Set.of("vendor", "user", "guard"));
        return hint;
    }
}
