package org.supportwidget;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.csp.Nonce;

/**
 * The widget of one page, that is of one request. Tags and templates render through it; it is the
 * request attribute {@code supportWidget}.
 *
 * <p>Who is signed in is asked when it is first needed; from then on the answer stays, so that all
 * tags of a page speak of the same user. Belongs to its request's thread; not thread-safe.
 */
public final class PageWidget {
    private final SupportWidget support;
    private final PageControl control;

    PageWidget(SupportWidget support, WebRequest request) {
        this.support = support;
        control = new PageControl(support, request);
    }

    /** For whoever answers the request: what the page's headers depend on, and injection. */
    public PageControl control() {
        return control;
    }

    /** Who is signed in; empty for nobody, and if the application could not tell. */
    public Optional<Identity> identity() {
        return control.visitor.user();
    }

    /**
     * Whether the application could tell who is signed in, or that nobody is. If it could not (see
     * {@link IdentityResolver#canTell}, or the resolver failed), nothing is to be started or
     * stopped.
     */
    public boolean knowsVisitor() {
        return control.knowsVisitor();
    }

    /** See {@link PageControl#nonce}. */
    public Nonce nonce() {
        return control.nonce();
    }

    /** See {@link PageControl#isRendered}. */
    public boolean isRendered() {
        return control.isRendered();
    }

    /** For templates, {@code ${supportWidget.nonce}}: the nonce's text. */
    public String getNonce() {
        return control.nonce().value();
    }

    /**
     * For templates, {@code ${supportWidget.identity.email}}: the identity's values by name; {@code
     * null} for nobody.
     */
    public @Nullable Map<String, String> getIdentity() {
        identity().ifPresent(user -> control.rendering.identify());
        return identity().map(PageWidget::byName).orElse(null);
    }

    /**
     * For templates, {@code ${supportWidget.verification['crisp']}}: each vendor's proof; empty for
     * nobody.
     */
    public Map<String, String> getVerification() {
        Map<String, String> proofs = new HashMap<>();
        Identity user = identity().orElse(null);
        if (user != null) {
            control.rendering.identify();
            control.visitor
                    .vendors()
                    .forEach(
                            v ->
                                    v.verification(user)
                                            .ifPresent(proof -> proofs.put(v.name, proof)));
        }
        return proofs;
    }

    /**
     * The block of one vendor, or of every one: at most once a vendor, however often it is asked
     * for. For nobody, the guard that stops what an earlier user left.
     *
     * @param vendor a vendor's name; {@code null} or blank for all; for one that is not configured,
     *     only the guard, with a warning in the log
     * @return HTML in ASCII, XHTML too where it is not sealed
     */
    public String widget(@Nullable String vendor) {
        Block block = control.blocks.ofTag();
        if (vendor == null || vendor.isBlank()) {
            control.render(block, null);
        } else {
            configured(block, "support:widget", vendor)
                    .ifPresent(configured -> control.render(block, vendor));
        }
        return control.blocks.within(block);
    }

    /**
     * The place in which a vendor shows a whole page, then the vendor's block if the page has not
     * got it.
     *
     * @param vendor a vendor's name; for one that is not configured, and for {@code null} or blank,
     *     only the guard, with a warning in the log
     * @return HTML in ASCII, XHTML too where it is not sealed
     */
    public String frame(@Nullable String vendor, FrameOptions options) {
        Block block = control.blocks.ofTag();
        configured(block, "support:frame", vendor)
                .ifPresent(
                        configured -> {
                            identity()
                                    .ifPresent(
                                            user ->
                                                    control.rendering.frame(
                                                            block, configured, user, options));
                            control.render(block, configured.name);
                        });
        return control.blocks.within(block);
    }

    /** The vendor that a tag names; if there is none, the guard is rendered. */
    private Optional<ConfiguredVendor> configured(
            Block block, String tag, @Nullable String vendor) {
        Optional<ConfiguredVendor> configured = control.visitor.vendor(vendor);
        if (configured.isEmpty()) {
            support.log()
                    .warn(
                            "unknown vendor",
                            UnknownVendor.describe(tag, vendor, support.vendorNames()));
            if (control.knowsVisitor()) {
                control.rendering.guard(block, identity().orElse(null));
            }
        }
        return configured;
    }

    /**
     * Stops every vendor that is left over in the browser, whoever is signed in; from here on the
     * page starts none.
     *
     * @return HTML in ASCII, XHTML too where it is not sealed
     */
    public String stop() {
        Block block = control.blocks.ofTag();
        control.rendering.stop(block);
        return control.blocks.within(block);
    }

    private static Map<String, String> byName(Identity user) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", user.id());
        values.put("email", user.email());
        values.put("name", user.name());
        values.put("phone", user.phone());
        values.put("avatar", user.avatar());
        values.put("locale", user.locale());
        return values;
    }
}
