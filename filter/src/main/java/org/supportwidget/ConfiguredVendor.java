package org.supportwidget;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/** One vendor as the application configured it, with what the engine itself needs to know of it. */
final class ConfiguredVendor implements VendorChoice {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    final String name;
    final CspSources cspSources;
    final String plugin;
    final VendorTokens tokens;
    final List<String> remarks;
    private final List<String> cookies;
    private final Widget widget;
    private final SigningSecret fingerprintKey;
    private final boolean showsAnonymous;
    final boolean stopsUnmarked;

    /**
     * What is common to the vendor's users: of a tenant, who shares a workspace with nobody else.
     */
    private final String workspace;

    /** Why the vendor renders nothing, whoever is signed in; {@code null} if it does. */
    private final @Nullable String reason;

    private final OnceLog log;

    /**
     * @param tenant tells the tenant's workspace from others; empty for the application's own
     */
    ConfiguredVendor(
            Vendor vendor, Settings settings, SessionEndSettings sessionEnd, String tenant) {
        VendorSettings own = new VendorSettings(vendor.name(), settings);
        name = vendor.name();
        showsAnonymous = own.choice("anonymous", "hide", "show").equals("show");
        widget = vendor.configure(own);
        tokens = VendorTokens.of(widget);
        cspSources = own.cspSources(widget).plus(tokens.cspSources());
        fingerprintKey = sessionEnd.keyOf(name, own);
        plugin = Plugin.of(vendor);
        cookies = widget.cookies();
        stopsUnmarked = sessionEnd.stopsUnmarked();
        workspace = tenant.isEmpty() ? name : name + "\ntenant\n" + tenant;
        reason = null;
        log = tenant.isEmpty() ? new OnceLog(LOG) : SupportWidget.LOG;
        remarks = Remarks.of(vendor, widget, showsAnonymous);
        if (tenant.isEmpty() && !own.areMistaken()) {
            remarks.forEach(LOG::info);
        }
    }

    private ConfiguredVendor(ConfiguredVendor shown, String reason, OnceLog log) {
        name = shown.name;
        showsAnonymous = false;
        widget = new HiddenWidget(shown.widget.loader());
        cspSources = CspSources.none();
        fingerprintKey = shown.fingerprintKey;
        plugin = shown.plugin;
        tokens = new VendorTokens(widget, shown.tokens.kind());
        cookies = shown.cookies;
        remarks = shown.remarks;
        stopsUnmarked = shown.stopsUnmarked;
        workspace = shown.workspace;
        this.reason = reason;
        this.log = log;
    }

    /**
     * The vendor where it renders nothing, but may stop what is left of another user.
     *
     * @param where is told why, when somebody is signed in
     */
    ConfiguredVendor hidden(String because, OnceLog where) {
        return new ConfiguredVendor(this, because, where);
    }

    @Override
    public ConfiguredVendor usual() {
        return this;
    }

    @Override
    public ConfiguredVendor of(WebRequest request) {
        return this;
    }

    SigningSecret fingerprintKey() {
        return fingerprintKey;
    }

    Widget widget() {
        return widget;
    }

    /** Whether it is known to keep its visitor in a first-party cookie of this name. */
    boolean keepsCookie(String cookie) {
        return cookies.stream()
                .anyMatch(
                        known ->
                                known.endsWith("*")
                                        ? cookie.startsWith(known.substring(0, known.length() - 1))
                                        : cookie.equals(known));
    }

    /** The user's fingerprint, or nobody's. */
    String fingerprint(@Nullable Identity user) {
        return user == null ? Fingerprint.NOBODY : Fingerprint.of(fingerprintKey, workspace, user);
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

    /** See {@link VendorTokens#of(Identity, String, Clock)}. */
    Optional<String> token(Identity user, @Nullable String value, Clock clock) {
        return verified(user, () -> tokens.of(user, value, clock));
    }

    /** What the vendor would be given for a user, and why it is hidden if it is. */
    VendorPreview preview(Identity user, Clock clock) {
        try {
            if (reason != null) {
                throw new UnusableIdentityException(reason);
            }
            user.checkSignable();
            Map<String, ?> visitor = widget.visitor(user);
            Optional<String> token = tokens.of(user, VendorTokens.EXAMPLE_VALUE, clock);
            boolean verified = token.isPresent() || widget.verification(user).isPresent();
            return new VendorPreview(
                    name,
                    verified ? VendorPreview.Standing.VERIFIED : VendorPreview.Standing.WEAK,
                    null,
                    visitor,
                    token);
        } catch (UnusableIdentityException | TokenUnavailableException e) {
            return new VendorPreview(
                    name,
                    VendorPreview.Standing.HIDDEN,
                    e.getMessage(),
                    Map.of(),
                    Optional.empty());
        }
    }

    /**
     * What the vendor makes of a user, if it can verify this one; a half-verified identity never
     * leaves.
     */
    private <T> Optional<T> verified(Identity user, Supplier<Optional<T>> made) {
        String what = name + " renders nothing for a signed-in user: ";
        try {
            if (reason == null) {
                user.checkSignable();
                return made.get();
            }
            log.warn(what, what + reason);
        } catch (UnusableIdentityException e) {
            log.warn(what, what + e.getMessage());
        }
        return Optional.empty();
    }
}
