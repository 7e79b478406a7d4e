package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches the headers that caches heed, and holds back by which a cache would ask whether its copy
 * is still good; {@link CacheGuard} decides when the body begins.
 */
final class CacheHeaders {
    private final HttpServletResponse container;
    private final CacheGuard guard;
    private final HeldHeaders validators;
    private boolean bodyBegun;
    private boolean spoken;
    private boolean lengthKnown;

    CacheHeaders(HttpServletRequest request, HttpServletResponse container, CacheGuard guard) {
        this.container = container;
        this.guard = guard;
        validators = new HeldHeaders(request, HeldHeaders.VALIDATORS);
    }

    HeldHeaders validators() {
        return validators;
    }

    /**
     * The body begins, or the headers leave without one.
     *
     * @param withLength whether the application has set the length, and nothing will be added
     */
    void begin(boolean withLength) {
        bodyBegun = true;
        lengthKnown |= withLength;
        decide();
    }

    /** The page has given out who is signed in. */
    void noteIdentity() {
        if (container.isCommitted()) {
            guard.noteTooLate(PageType.of(container));
        } else {
            decideIfBegun();
        }
    }

    void decideIfBegun() {
        if (bodyBegun) {
            decide();
        }
    }

    private void decide() {
        if (container.isCommitted()) {
            return;
        }
        if (guard.concerns(PageType.of(container), lengthKnown)) {
            spoken = true;
            guard.speak();
        } else if (!spoken) {
            validators.release(container);
        }
    }

    void endInclude() {
        validators.endInclude(container);
        decideIfBegun();
    }

    /** The headers leave now. */
    void leave() {
        decide();
        finish();
    }

    /** What is held is given back for an answer that had no body. */
    void finish() {
        if (!spoken) {
            validators.release(container);
        }
    }

    /** Whether a header that the application sets must not be set now, or never. */
    boolean keepsSet(
            @Nullable String name, @Nullable String value, Consumer<HttpServletResponse> setter) {
        noteLength(name);
        return guard.overrules(name, value, false) || validators.keepSet(name, value, setter);
    }

    /** Whether a header that the application adds must not be set now, or never. */
    boolean keepsAdd(
            @Nullable String name, @Nullable String value, Consumer<HttpServletResponse> setter) {
        noteLength(name);
        return guard.overrules(name, value, true) || validators.keepAdd(name, value, setter);
    }

    private void noteLength(@Nullable String header) {
        lengthKnown |= "Content-Length".equalsIgnoreCase(header) && !validators.isIncluded();
    }

    /** The values that the application set, if they are not those of the container's response. */
    @Nullable List<String> values(String name) {
        if (guard.hides(name)) {
            return guard.theirs();
        }
        List<String> held = validators.values(name);
        return held.isEmpty() ? null : held;
    }

    /** The container answers in the application's place. */
    void yieldToContainer() {
        guard.withdraw();
        validators.release(container);
    }

    void reset() {
        validators.reset();
        guard.reset();
        bodyBegun = false;
        spoken = false;
        lengthKnown = false;
    }
}
