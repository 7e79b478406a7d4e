package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one answer between the application and the container. A policy is amended as it is
 * set, see {@link PolicyHeaders}; what caches heed is watched, see {@link CacheHeaders}; what
 * describes the body is held until the {@link Answer} is known not to be a page.
 *
 * <p>It is also the lock for all that reads or sets headers of the answer.
 */
public final class AnswerHeaders {
    private final HttpServletResponse container;
    private final PolicyHeaders policies;
    private final @Nullable CacheHeaders cache;
    private final HeldHeaders ofBody;
    private boolean encodingSet;

    AnswerHeaders(
            HttpServletRequest request,
            HttpServletResponse container,
            PolicyHeaders policies,
            @Nullable CacheHeaders cache,
            boolean awaitsBlock) {
        this.container = container;
        this.policies = policies;
        this.cache = cache;
        Set<String> names =
                cache == null ? HeldHeaders.OF_BODY_AND_VALIDATORS : HeldHeaders.OF_BODY;
        ofBody = new HeldHeaders(request, awaitsBlock ? names : Set.of());
    }

    /** The value with which a header is to be set. */
    public @Nullable String amended(@Nullable String name, @Nullable String value) {
        return policies.areRestored() ? value : policies.amend(name, value);
    }

    /** Whether a header that replaces those of its name is held, and must not be set now. */
    public boolean keepsSet(
            @Nullable String name, @Nullable String value, Consumer<HttpServletResponse> setter) {
        return ofBody.keepSet(name, value, setter)
                || (cache != null && cache.keepsSet(name, value, setter));
    }

    /** Whether a header that is added to those of its name is held, and must not be set now. */
    public boolean keepsAdd(
            @Nullable String name, @Nullable String value, Consumer<HttpServletResponse> setter) {
        return ofBody.keepAdd(name, value, setter)
                || (cache != null && cache.keepsAdd(name, value, setter));
    }

    /** The values that the application set, if they are not those of the container's response. */
    public @Nullable List<String> values(String name) {
        List<String> held = ofBody.values(name);
        if (!held.isEmpty()) {
            return held;
        }
        return cache == null ? null : cache.values(name);
    }

    /** The names of the headers that are held. */
    public List<String> heldNames() {
        List<String> names = new ArrayList<>(ofBody.names());
        if (cache != null) {
            names.addAll(cache.validators().names());
        }
        return names;
    }

    /** Whether the application has set a header, be it held. */
    boolean contains(String name) {
        List<String> values = values(name);
        return values == null ? container.containsHeader(name) : !values.isEmpty();
    }

    /** The length that the application has set, and that is held; negative if none. */
    public long heldLength() {
        List<String> length = ofBody.values("Content-Length");
        try {
            return length.isEmpty() ? -1 : Long.parseLong(length.get(0));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The answer has got another type. What was taken for no page may have become one. */
    public synchronized void noteType() {
        if (cache != null) {
            cache.decideIfBegun();
        }
        if (policies.areRestored() && PageType.isPage(container)) {
            policies.amendAll(container);
        }
    }

    /** The application has set a content encoding, or has tried to remove it. */
    public synchronized void noteEncoding() {
        encodingSet |= !isIncluded();
    }

    /**
     * Whether the application's own bytes are encoded. What a filter outside of ours does with them
     * afterwards is seen on the container's response, too, and does not matter here.
     */
    synchronized boolean isEncoded() {
        return encodingSet && container.containsHeader("Content-Encoding");
    }

    /** The page gives out who is signed in. */
    public synchronized void noteIdentity() {
        if (cache != null) {
            cache.noteIdentity();
        }
    }

    /** Whether an included servlet is running, whose headers the container ignores. */
    public boolean isIncluded() {
        return ofBody.isIncluded();
    }

    /** The included servlet has returned: what has had no effect is set anew. */
    public synchronized void endInclude() {
        ofBody.endInclude(container);
        if (cache != null) {
            cache.endInclude();
        }
        if (policies.areRestored()) {
            policies.restoreAll(container);
        }
    }

    /** The headers leave now. */
    public synchronized void leave() {
        if (cache != null) {
            cache.leave();
        }
    }

    /** The answer is complete. */
    public synchronized void finish() {
        if (cache != null) {
            cache.finish();
        }
    }

    /** The container answers in the application's place. */
    public synchronized void yieldToContainer() {
        if (cache != null) {
            cache.yieldToContainer();
        }
    }

    /** Holds also what an earlier dispatch has let go: an error page has another body. */
    public synchronized void takeBack() {
        if (!container.isCommitted()) {
            ofBody.takeBack(container);
            if (cache != null) {
                cache.validators().takeBack(container);
            }
        }
    }

    synchronized void holdAgain() {
        ofBody.retry(container);
    }

    synchronized void releaseOfBody() {
        ofBody.release(container);
    }

    synchronized boolean areOfBodyReleased() {
        return ofBody.areReleased();
    }

    /** The application began anew, without headers. */
    public synchronized void reset() {
        if (!isIncluded()) {
            ofBody.reset();
            encodingSet = false;
        }
        if (cache != null) {
            cache.reset();
        }
        policies.amendAll(container);
    }
}
