package org.supportwidget;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.supportwidget.csp.CspSources;
import org.supportwidget.csp.Nonce;
import org.supportwidget.inject.AsciiText;

/**
 * The widget of one page for whoever answers the request: the filter, which sets the page's headers
 * and puts the block into a page without a tag. Templates and tags have {@link PageWidget}.
 *
 * <p>Belongs to its request's thread; not thread-safe.
 */
public final class PageControl {
    private final SupportWidget support;
    final Blocks blocks = new Blocks();
    final Rendering rendering;
    final CurrentVisitor visitor;
    private final LogoutMark logout = new LogoutMark();

    PageControl(SupportWidget support, WebRequest request) {
        this.support = support;
        visitor = new CurrentVisitor(support, request);
        PageOrigin origin = PageOrigin.of(request, support.http(), visitor, Clock.systemUTC());
        rendering = new Rendering(support, visitor::vendors, origin);
    }

    /**
     * Notes a request that is nearer to the application than the one known so far. Security
     * frameworks wrap the request, and only the innermost one tells the truth about principal and
     * session.
     */
    public void observe(WebRequest innermost) {
        visitor.observe(innermost);
    }

    /** The request that is nearest to the application, of those observed so far. */
    public WebRequest innermost() {
        return visitor.request();
    }

    /**
     * The answer goes to a script, which puts it, or a part of it, into a page that has its block
     * already. From now on a block is one element of data, with neither a nonce nor a proof: it
     * lets the runtime of that page notice that the user may be another one.
     */
    public void answerScript() {
        blocks.forScript = true;
    }

    /** See {@link PageWidget#knowsVisitor}. */
    public boolean knowsVisitor() {
        return visitor.isKnown();
    }

    /** Asks now who is signed in, for tags that run when nobody can tell any more. */
    public void settleVisitor() {
        visitor.user();
    }

    /**
     * The nonce of the scripts that this page renders and of the policies that are amended for it.
     */
    public Nonce nonce() {
        return blocks.nonce();
    }

    /** What the vendors of this page's tenant need of its Content Security Policy. */
    public CspSources cspSources() {
        return support.cspSources(visitor.vendors());
    }

    /** Whether anything has been rendered, including the guard of a signed-out page. */
    public boolean isRendered() {
        return rendering.isBegun();
    }

    /**
     * Whether the page carries an identity, or would if a tag rendered one now. Asked before the
     * tags have run, so the answer is not remembered for them: the user may sign out in between.
     * Only a failure is: a resolver that has thrown is not asked again.
     */
    public boolean mayCarryIdentity() {
        return visitor.mayBeSomebody();
    }

    /** Whether the page has given out who is signed in, by a tag or to a template. */
    public boolean carriesIdentity() {
        return rendering.isIdentified();
    }

    /** Sets what is run before it is given out who is signed in; after a discard, once more. */
    public void whenIdentified(Runnable listener) {
        rendering.whenIdentified(listener);
    }

    /**
     * Sets where a block begins with end tags that close whatever the page may have left open, so
     * that nothing can swallow it.
     *
     * @param html whether the answer is HTML; XHTML, where these tags would be errors, has nothing
     *     open at such a place
     */
    public void sealWhere(BooleanSupplier html) {
        blocks.html = html;
    }

    /** The application signs its user out in this request, see {@link SupportWidget#markLogout}. */
    void markLogout() {
        logout.set();
    }

    /** Sets what is run when the request is marked as a log-out; at once if it is. */
    public void whenLogout(Runnable listener) {
        logout.whenSet(listener);
    }

    /**
     * Forgets what has been rendered, because the application forwards the request. Who is signed
     * in may have been handed on to what answers it.
     */
    public void discardMarkup() {
        rendering.discardMarkup();
    }

    /**
     * Forgets what has been rendered, because the application threw the page away. Who is signed in
     * is not asked again.
     */
    public void discard() {
        rendering.discard();
    }

    /**
     * The block of every vendor for a page that has no tag.
     *
     * @param frames whether it does its work in a frame too, and not only in a window's own page
     * @return HTML, XHTML too where it is not sealed, in parts; none if the page has rendered a
     *     block
     */
    public List<AsciiText> injected(boolean frames) {
        Block block = blocks.injected(frames);
        if (!isRendered()) {
            render(block, null);
        }
        String outcome = block.isEmpty() ? "none" : "injected";
        support.listener().happened(EngineListener.Event.INJECTION, "", outcome);
        return blocks.atEnd(block);
    }

    /**
     * Stops every vendor and then goes on to a URL, for the page that replaces a redirect.
     *
     * @param target where to go on to, as in a {@code Location} header
     * @return HTML in ASCII, XHTML too where it is not sealed
     */
    public String leave(String target) {
        Block block = blocks.ofTag();
        rendering.stop(block);
        block.leave(target);
        return blocks.within(block);
    }

    /**
     * A token for a vendor that asks for one.
     *
     * @param fingerprint the page's user, or {@code null} if the page did not say; another's gets
     *     none
     * @param value what the token is to name, see {@link Widget#bindsTokens}, or {@code null}
     */
    public Optional<String> token(
            String vendor, @Nullable String fingerprint, @Nullable String value, Clock clock) {
        return visitor.token(vendor, fingerprint, value, clock);
    }

    /** The answer to a page's script that asks whose page it is now: JSON, as in a page's block. */
    public String state() {
        return ScriptJson.write(
                visitor.isExcluded()
                        ? rendering.presentGuard()
                        : rendering.present(visitor.user().orElse(null)));
    }

    void render(Block block, @Nullable String vendor) {
        if (visitor.isExcluded()) {
            rendering.guard(block, null);
        } else if (visitor.isKnown()) {
            rendering.render(block, vendor, visitor.user().orElse(null));
        } else {
            for (String name : vendor == null ? support.vendorNames() : List.of(vendor)) {
                support.listener().happened(EngineListener.Event.RENDER, name, "unknown");
            }
        }
    }
}
