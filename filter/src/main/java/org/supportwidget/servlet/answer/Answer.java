package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageControl;
import org.supportwidget.SupportWidget;
import org.supportwidget.inject.AsciiText;
import org.supportwidget.inject.Syntax;

/**
 * The one place that decides what an answer is, a page that gets the block or any other, and which
 * headers may therefore leave: policies, cache, length and validators.
 *
 * <p>Until that is decided, the headers that describe the body are held; the answer that is no page
 * gets them back, and the application's own policies.
 *
 * <p>Why did a page get no block? See {@link MissingBlock}. Not thread-safe, but that two threads
 * may set headers, see {@link AnswerHeaders}.
 */
public final class Answer {
    private final HttpServletResponse container;
    private final @Nullable InjectedBlock block;
    private final PolicyHeaders policies;
    private final AnswerHeaders headers;
    private final @Nullable CacheHeaders cache;
    private final MissingBlock missing;
    private final AnswerKind kind;

    /**
     * The answer to one dispatch of a request.
     *
     * @param container where the headers go: the container's response itself, because during an
     *     include some containers put one before it that ignores headers
     */
    public Answer(
            SupportWidget engine,
            PageControl page,
            HttpServletRequest request,
            HttpServletResponse container) {
        boolean ofScript = RequestReader.isScript(request);
        if (ofScript) {
            page.answerScript();
        }
        this.container = container;
        block = InjectedBlock.of(engine.http().injection(), request, page);
        policies = new PolicyHeaders(engine, page, ofScript);
        CacheGuard guard = new CacheGuard(request, container, page, ofScript && block == null);
        cache = engine.http().cacheGuard() ? new CacheHeaders(request, container, guard) : null;
        headers = new AnswerHeaders(request, container, policies, cache, block != null);
        kind = new AnswerKind(request, container, headers, block != null);
        missing = new MissingBlock(engine.http().injection(), page, request, container, headers);
    }

    /** What it is, as far as that is known. */
    public AnswerKind kind() {
        return kind;
    }

    /** Whether there is anything to do for the answer, whatever it becomes. */
    public boolean isWatched() {
        return block != null || cache != null || policies.amends();
    }

    /** Its headers, as the application sets and reads them. */
    public AnswerHeaders headers() {
        return headers;
    }

    /** Its policies. */
    public PolicyHeaders policies() {
        return policies;
    }

    /**
     * How the body that begins now is written, if it may be a page; else {@code null}.
     *
     * @param first its first byte or character
     */
    public @Nullable Syntax begin(int first) {
        Syntax syntax = kind.mayBePage() ? kind.syntax() : null;
        if (syntax == null) {
            becomeOther();
            if (!PageType.mayBeMarkup(first)) {
                restoreUntypedPolicies();
            }
        }
        return syntax;
    }

    /** The answer is a page. */
    public void becomePage() {
        synchronized (headers) {
            if (kind.becomePage() && cache != null) {
                cache.begin(false);
            }
        }
    }

    /**
     * The answer is no page that gets the block. A page of known length is finished: unless a tag
     * has rendered, nothing of ours is in it, and its policies are the application's.
     */
    public void becomeOther() {
        synchronized (headers) {
            if (kind.becomeOther()) {
                boolean withLength = headers.contains("Content-Length");
                headers.releaseOfBody();
                if (cache != null) {
                    cache.begin(withLength);
                }
                String type = PageType.of(container);
                boolean mayRender = !withLength && (type == null || PageType.isPage(type));
                if (!mayRender || !PageType.isShown(container.getStatus())) {
                    policies.restoreUnlessRendered(container);
                }
            }
        }
    }

    /**
     * A file that is no page, by its name. Jetty 9.4 asks for the stream before it sets the type,
     * and sends the length of a large file only if the stream is its own.
     */
    public void becomeFile() {
        synchronized (headers) {
            becomeOther();
            policies.restoreUnlessRendered(container);
        }
    }

    /** The container answers, or another dispatch, in which policies are amended anew. */
    public void fail() {
        synchronized (headers) {
            if (kind.becomeOther()) {
                headers.releaseOfBody();
            }
            policies.restoreAll(container);
        }
    }

    /** The headers are about to leave. */
    public void decide() {
        if (kind.isPageByType()) {
            becomePage();
        } else {
            becomeOther();
        }
    }

    /** What a browser takes for a page without a type may carry a tag, until it is complete. */
    public void restoreUntypedPolicies() {
        synchronized (headers) {
            if (PageType.of(container) == null) {
                policies.restoreUnlessRendered(container);
            }
        }
    }

    /** The body begins anew. */
    public void reopen() {
        synchronized (headers) {
            kind.reopen();
        }
    }

    /** The body begins anew, and the headers are held again unless they have been set. */
    public void beginAnew() {
        synchronized (headers) {
            kind.reopen();
            headers.holdAgain();
        }
    }

    /** Headers may be set to no effect from now on, until the included servlet has returned. */
    public void beginInclude() {
        synchronized (headers) {
            if (kind.isKnownAsOther()) {
                becomeOther();
            } else if (cache != null
                    && kind.isPageByType()
                    && !headers.contains("Content-Length")) {
                cache.begin(false);
            }
        }
    }

    /** What became of its block. */
    public MissingBlock missingBlock() {
        return missing;
    }

    /** The block, unless the page has turned out not to be one after all. */
    public List<AsciiText> block() {
        becomePage();
        Syntax syntax = kind.syntax();
        return block == null || syntax == null ? List.of() : block.parts(syntax);
    }
}
