package org.supportwidget;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/** One vendor as the application configured it, with what the engine itself needs to know of it. */
final class ConfiguredVendor {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    final String name;
    final CspSources cspSources;
    final String plugin;
    final List<String> remarks;
    private final Widget widget;
    private final SigningSecret fingerprintKey;
    private final boolean showsAnonymous;
    private final boolean stopsUnmarked;

    ConfiguredVendor(Vendor vendor, Settings settings, boolean stopsUnmarked) {
        VendorSettings own = new VendorSettings(vendor.name(), settings);
        name = vendor.name();
        showsAnonymous = own.choice("anonymous", "hide", "show").equals("show");
        widget = vendor.configure(own);
        cspSources = own.cspSources(widget).plus(tokenSources(widget));
        fingerprintKey = own.fingerprintKey().orElseGet(() -> constantKey(own));
        plugin = plugin(vendor);
        this.stopsUnmarked = stopsUnmarked;
        remarks = Remarks.of(vendor, widget);
        if (!own.areMistaken()) {
            remarks.forEach(LOG::info);
        }
    }

    private SigningSecret constantKey(VendorSettings own) {
        if (!own.areMistaken()) {
            LOG.warning(
                    name
                            + " has no secret: the mark by which a browser knows its user again is"
                            + " keyed by a constant, so whoever reads the mark can test a guessed id"
                            + " and e-mail against it. Set "
                            + name
                            + ".secret to a long random text; no page shows it");
        }
        return SigningSecret.of("support-widget " + name);
    }

    /** The page fetches tokens from its own origin, wherever the vendor's hosts are. */
    private static CspSources tokenSources(Widget widget) {
        return widget.usesTokens()
                ? CspSources.of(CspDirective.CONNECT_SRC, "'self'")
                : CspSources.none();
    }

    Widget widget() {
        return widget;
    }

    /** The user's fingerprint, or nobody's. */
    String fingerprint(@Nullable Identity user) {
        return user == null ? Fingerprint.NOBODY : Fingerprint.of(fingerprintKey, name, user);
    }

    /**
     * What {@code start} is to be given in a page of this user's; empty if the vendor is not to be
     * started there.
     */
    Optional<Map<String, ?>> visitor(@Nullable Identity user) {
        if (user == null) {
            return showsAnonymous ? widget.anonymous() : Optional.empty();
        }
        return verified(user, () -> Optional.of(widget.visitor(user)));
    }

    Optional<Frame> frame(Identity user, FrameOptions options) {
        return verified(user, () -> widget.frame(user, options));
    }

    Optional<String> verification(Identity user) {
        return verified(user, () -> widget.verification(user));
    }

    Optional<String> token(Identity user, Clock clock) {
        return verified(user, () -> widget.token(user, clock));
    }

    /**
     * What the vendor makes of a user, if it can verify this one; a half-verified identity never
     * leaves.
     */
    private <T> Optional<T> verified(Identity user, Supplier<Optional<T>> made) {
        try {
            user.checkSignable();
            return made.get();
        } catch (UnusableIdentityException e) {
            String what = name + " renders nothing for a signed-in user: ";
            SupportWidget.LOG.warn(what, what + e.getMessage());
            return Optional.empty();
        }
    }

    /** Of a state, whose page this is to the vendor, and no more. */
    static Map<String, Object> hint(Map<String, Object> state) {
        Map<String, Object> hint = new LinkedHashMap<>(state);
        hint.keySet().retainAll(Set.of("vendor", "user", "guard"));
        return hint;
    }

    /**
     * Tells the page's runtime whose page this is to the vendor, and how to start or stop the
     * vendor.
     */
    Map<String, Object> state(
            @Nullable Identity user, Optional<Map<String, ?>> visitor, String tokenPath) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("vendor", name);
        state.put("user", visitor.isPresent() ? fingerprint(user) : Fingerprint.NOBODY);
        widget.loader().map(URI::toASCIIString).ifPresent(loader -> state.put("loader", loader));
        widget.loaderId().ifPresent(id -> state.put("id", id));
        if (!widget.configuration().isEmpty()) {
            state.put("configuration", widget.configuration());
        }
        if (widget.usesTokens() && visitor.isPresent() && user != null) {
            state.put("token", tokenPath + "/" + name);
        }
        if (stopsUnmarked) {
            state.put("unmarked", "stop");
        }
        visitor.ifPresent(known -> state.put("visitor", known));
        return state;
    }

    /** Tells the page's runtime whose page this is to the vendor, which is not to be started. */
    Map<String, Object> guard(@Nullable Identity user) {
        String known = visitor(user).isPresent() ? fingerprint(user) : Fingerprint.NOBODY;
        Map<String, Object> state = state(null, Optional.empty(), "");
        state.put("user", known);
        state.put("guard", true);
        return state;
    }

    private static String plugin(Vendor vendor) {
        String resource = vendor.name() + ".js";
        try (InputStream in = vendor.getClass().getResourceAsStream(resource)) {
            if (in == null) {
                throw new VendorFault(
                        vendor.getClass().getName()
                                + ", which has no script "
                                + resource
                                + " beside it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }
}
