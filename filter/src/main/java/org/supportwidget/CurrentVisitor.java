package org.supportwidget;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for one request. Asked when it is first needed; from then on the answer stays,
 * so that all tags of a page speak of the same user.
 */
final class CurrentVisitor {
    private final SupportWidget support;
    private WebRequest request;
    private @Nullable Visit visit;
    private @Nullable List<ConfiguredVendor> vendors;

    CurrentVisitor(SupportWidget support, WebRequest request) {
        this.support = support;
        this.request = request;
    }

    /** See {@link PageControl#observe}. */
    void observe(WebRequest innermost) {
        request = innermost;
    }

    /** The request that is nearest to the application. */
    WebRequest request() {
        return request;
    }

    /** Empty for nobody, and if the application could not tell. */
    Optional<Identity> user() {
        return visit().user();
    }

    /** See {@link PageWidget#knowsVisitor}. */
    boolean isKnown() {
        return visit().known();
    }

    /** Whether no vendor is to be started, not even as for nobody. */
    boolean isExcluded() {
        return visit().isExcluded();
    }

    /** Those of the user's tenant; as fixed as the user is, for one belongs to the other. */
    List<ConfiguredVendor> vendors() {
        return vendors == null ? support.vendors(request) : vendors;
    }

    Optional<ConfiguredVendor> vendor(@Nullable String name) {
        return vendors().stream().filter(vendor -> vendor.name.equals(name)).findFirst();
    }

    /** See {@link PageControl#mayCarryIdentity}. */
    boolean mayBeSomebody() {
        Visit now = visit == null ? ask() : visit;
        if (now.isFailure()) {
            visit = now;
        }
        return now.user().isPresent();
    }

    /** An answer stays; "cannot tell" does not, as the request may come to whoever can. */
    private Visit visit() {
        if (visit != null) {
            return visit;
        }
        Visit now = ask();
        if (now.known() || now.isFailure()) {
            visit = now;
            vendors = support.vendors(request);
        }
        return now;
    }

    private Visit ask() {
        return Visit.of(support.identityResolver(), request, support.log());
    }

    /** See {@link PageControl#token}. */
    Optional<String> token(
            String vendor, @Nullable String fingerprint, @Nullable String value, Clock clock) {
        Optional<ConfiguredVendor> configured = vendor(vendor);
        Optional<Identity> user = user();
        if (configured.isEmpty() || user.isEmpty()) {
            return Optional.empty();
        }
        boolean others =
                fingerprint != null
                        && !fingerprint.equals(configured.get().fingerprint(user.get()));
        return others ? Optional.empty() : configured.get().token(user.get(), value, clock);
    }
}
