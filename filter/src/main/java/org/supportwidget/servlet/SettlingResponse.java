package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.Syntax;

/**
 * A response of which it is settled whether it is a page that gets the block: when its first bytes
 * show whether they begin a document, or when its headers leave. Until then the headers that speak
 * of the body are held back; the answer that is no page gets them back, and the application's own
 * policies.
 */
class SettlingResponse extends HoldingResponse {

    private enum Answer {
        UNSETTLED,
        PAGE,
        OTHER
    }

    private static final String[] NONE = {};
    private static final String[] OF_BODY = {
        "Content-Length", "Content-MD5", "Digest", "Content-Digest", "Repr-Digest", "Accept-Ranges"
    };

    /** If nobody else keeps the validators back. */
    private static final String[] ALL =
            Stream.concat(Stream.of(OF_BODY), Stream.of("ETag", "Last-Modified"))
                    .toArray(String[]::new);

    private final @Nullable InjectedBlock block;
    private final @Nullable CacheGuardResponse cache;
    private final PolicyHeaders policies;
    private Answer answer = Answer.UNSETTLED;

    /**
     * @param block {@code null} if the request gets no block, whatever the answer is
     */
    SettlingResponse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpServletResponse container,
            @Nullable InjectedBlock block,
            @Nullable CacheGuardResponse cache,
            PolicyHeaders policies) {
        super(request, response, container, block == null ? NONE : cache == null ? ALL : OF_BODY);
        this.block = block;
        this.cache = cache;
        this.policies = policies;
    }

    /** Whether the answer is a page, or may yet become one, that waits for its block. */
    final boolean mayStillInject() {
        return block != null && answer != Answer.OTHER && InjectionGate.mayBePage(wrapped());
    }

    /**
     * How the body that begins now is written, if it may be a page; else {@code null}.
     *
     * @param first its first byte or character; negative if there is none
     */
    final @Nullable Syntax begin(int first) {
        Syntax syntax = mayBePage() ? InjectionGate.syntax(wrapped()) : null;
        if (syntax == null) {
            settleAsOther();
            if (!InjectionGate.mayBeMarkup(first)) {
                restoreUntypedPolicies();
            }
        }
        return syntax;
    }

    final boolean mayBePage() {
        return block != null
                && (answer == Answer.PAGE
                        || (answer == Answer.UNSETTLED && !isCommitted() && !held.areReleased()));
    }

    final void settleAsPage() {
        if (answer == Answer.UNSETTLED) {
            answer = Answer.PAGE;
            if (cache != null) {
                cache.begin(false);
            }
        }
    }

    final void settleAsOther() {
        if (answer == Answer.UNSETTLED) {
            answer = Answer.OTHER;
            boolean withLength = containsHeader("Content-Length");
            releaseHeaders();
            if (cache != null) {
                cache.begin(withLength);
            }
            String type = InjectionGate.contentType(wrapped());
            boolean shown = type == null ? !withLength : CacheGuard.isPage(type);
            if (!shown || !CacheGuard.isShown(getStatus())) {
                policies.restoreUnlessRendered(container());
            }
        }
    }

    /**
     * A file that is no page, by its name. Jetty 9.4 asks for the stream before it sets the type,
     * and tells the length of a large file only if the stream is its own.
     */
    final void settleAsFile() {
        settleAsOther();
        policies.restoreUnlessRendered(container());
    }

    /** The container answers, or another dispatch, in which policies are amended anew. */
    final void settleAsFailed() {
        if (answer == Answer.UNSETTLED) {
            answer = Answer.OTHER;
            releaseHeaders();
        }
        policies.restoreAll(container());
    }

    /** What a browser takes for a page without being told may carry a tag, until it is complete. */
    final void restoreUntypedPolicies() {
        if (InjectionGate.contentType(wrapped()) == null) {
            policies.restoreUnlessRendered(container());
        }
    }

    /** An answer without a body is settled; a page may still be held by the application. */
    final void settleUnlessPage() {
        if (!mayStillInject()) {
            settleAsOther();
        }
    }

    /** Headers may be set to no effect from now on, until the included servlet has returned. */
    final void beginInclude() {
        if (isKnownAsOther()) {
            settleAsOther();
        } else if (cache != null
                && mayBePage()
                && InjectionGate.syntax(wrapped()) != null
                && !containsHeader("Content-Length")) {
            cache.begin(false);
        }
    }

    /** What has had no effect is set anew. */
    @Override
    final void endInclude() {
        super.endInclude();
        if (policies.areRestored()) {
            policies.restoreAll(container());
        }
    }

    /** The headers are about to leave. */
    final void settle() {
        if (mayBePage() && InjectionGate.syntax(wrapped()) != null) {
            settleAsPage();
        } else {
            settleAsOther();
        }
    }

    /** The block, unless the page has turned out not to be one after all. */
    final String blockText() {
        Syntax syntax = InjectionGate.syntax(wrapped());
        return block == null || syntax == null ? "" : block.text(syntax);
    }

    /** Whether nothing will be put into the answer, whatever its bytes are. */
    final boolean isKnownAsOther() {
        return answer == Answer.OTHER
                || (getContentType() != null
                        && (block == null || InjectionGate.syntax(wrapped()) == null));
    }

    /** Whether bytes that came so far are settled to be those of a page. */
    final boolean isSettledAsPage() {
        return answer == Answer.PAGE;
    }

    /** The body begins anew. */
    final void unsettle() {
        answer = Answer.UNSETTLED;
    }
}
