package org.supportwidget;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.supportwidget.csp.CspSources;
import org.supportwidget.csp.Nonce;

/**
 * The widget of one page, that is of one request. Tags and templates render through it; it is the
 * request attribute {@code supportWidget}.
 *
 * <p>Who is signed in is asked when it is first needed and then settled: all tags of a page speak
 * of the same user. Belongs to its request's thread; not thread-safe.
 */
public final class PageWidget {
    private final SupportWidget support;
    private final Nonce nonce = Nonce.random();
    private final Rendering rendering;
    private WebRequest request;
    private Runnable logout = () -> {};
    private boolean marked;
    private BooleanSupplier sealed = () -> false;
    private @Nullable Visit visit;
    private @Nullable List<ConfiguredVendor> vendors;
    private boolean forScript;

    PageWidget(SupportWidget support, WebRequest request) {
        this.support = support;
        this.request = request;
        rendering =
                new Rendering(
                        support,
                        this::vendors,
                        PageOrigin.of(request, support.http().tokenPath(), Clock.systemUTC()));
    }

    /**
     * Notes a request that is nearer to the application than the one known so far. Security
     * frameworks wrap the request, and only the innermost one tells the truth about principal and
     * session.
     */
    public void observe(WebRequest innermost) {
        request = innermost;
    }

    /**
     * The answer goes to a script, which puts it, or a part of it, into a page that has its block
     * already. From now on a block is one element of data, with neither a nonce nor a proof: it
     * lets the runtime of that page notice that the user may be another one.
     */
    public void answerScript() {
        forScript = true;
    }

    /** Who is signed in; empty for nobody, and if the application could not tell. */
    public Optional<Identity> identity() {
        return visit().user();
    }

    /**
     * Whether the application could tell who is signed in, be it nobody. If it could not (see
     * {@link IdentityResolver#canTell}, or the resolver failed), nothing is to be started or
     * stopped.
     */
    public boolean knowsVisitor() {
        return visit().known();
    }

    /**
     * The nonce of the scripts that this page renders and of the policies that are amended for it.
     */
    public Nonce nonce() {
        return nonce;
    }

    /** Whether anything has been rendered, be it only the guard of a signed-out page. */
    public boolean isRendered() {
        return rendering.isBegun();
    }

    /**
     * Whether the page carries an identity, or would if a tag rendered one now. Asked before the
     * tags have run, so the answer is not remembered for them: the user may sign out in between.
     * Only a failure is: a resolver that has thrown is not asked again.
     */
    public boolean mayCarryIdentity() {
        Visit now = visit == null ? ask() : visit;
        if (now.isFailure()) {
            visit = now;
        }
        return now.user().isPresent();
    }

    /** Whether the page has given out who is signed in, by a tag or to a template. */
    public boolean carriesIdentity() {
        return rendering.isIdentified();
    }

    /**
     * For whoever answers for the page's headers.
     *
     * @param listener is run each time before the page gives out for the first time, or anew after
     *     {@link #discard}, who is signed in
     */
    public void whenIdentified(Runnable listener) {
        rendering.whenIdentified(listener);
    }

    /**
     * For whoever answers for the page's headers.
     *
     * @param html whether the answer is HTML; what is rendered then begins with end tags that close
     *     whatever the page may have left open, so that nothing can swallow it. XHTML, where these
     *     would be errors, has nothing open at such a place
     */
    public void sealWhere(BooleanSupplier html) {
        sealed = html;
    }

    /** The application signs its user out in this request, see {@link SupportWidget#markLogout}. */
    void markLogout() {
        marked = true;
        logout.run();
    }

    /**
     * For whoever answers for the redirect after a log-out.
     *
     * @param listener is run when the request is marked as a log-out, at once if it is
     */
    public void whenLogout(Runnable listener) {
        logout = listener;
        if (marked) {
            listener.run();
        }
    }

    /**
     * Forgets what has been rendered, because the application forwards the request. Who is signed
     * in may have been handed on to what answers it.
     */
    public void discardMarkup() {
        rendering.discardMarkup();
    }

    /**
     * Forgets what has been rendered, because the application threw the page away; who is signed in
     * stays settled.
     */
    public void discard() {
        rendering.discard();
    }

    /** For templates, {@code ${supportWidget.nonce}}: the nonce's text. */
    public String getNonce() {
        return nonce.value();
    }

    /**
     * For templates, {@code ${supportWidget.identity.email}}: the identity's values by name; {@code
     * null} for nobody.
     */
    public @Nullable Map<String, String> getIdentity() {
        identity().ifPresent(user -> rendering.identify());
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
            rendering.identify();
            vendors()
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
        Block block = block();
        if (vendor == null || vendor.isBlank()) {
            render(block, null);
        } else {
            configured(block, "support:widget", vendor)
                    .ifPresent(configured -> render(block, vendor));
        }
        return sealed(block);
    }

    /**
     * The block of every vendor for a page that has no tag.
     *
     * @param frames whether it does its work in a frame too, and not only in a window's own page
     * @return HTML in ASCII, XHTML too where it is not sealed; empty if the page has rendered a
     *     block
     */
    public String injected(boolean frames) {
        Block block = frames || forScript ? block() : new Block(nonce, Block.Audience.WINDOW);
        if (!isRendered()) {
            render(block, null);
        }
        String outcome = block.toString().isEmpty() ? "none" : "injected";
        support.listener().happened(EngineListener.Event.INJECTION, "", outcome);
        return sealed(Block.SEAL, block);
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
        Block block = block();
        configured(block, "support:frame", vendor)
                .ifPresent(
                        configured -> {
                            identity()
                                    .ifPresent(
                                            user ->
                                                    rendering.frame(
                                                            block, configured, user, options));
                            render(block, configured.name);
                        });
        return sealed(block);
    }

    /** The vendor that a tag names; if there is none, the guard is rendered. */
    private Optional<ConfiguredVendor> configured(
            Block block, String tag, @Nullable String vendor) {
        Optional<ConfiguredVendor> configured = vendor(vendor);
        if (configured.isEmpty()) {
            support.log()
                    .warn(
                            "unknown vendor",
                            UnknownVendor.describe(tag, vendor, support.vendorNames()));
            if (knowsVisitor()) {
                rendering.guard(block, identity().orElse(null));
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
        Block block = block();
        rendering.stop(block);
        return sealed(block);
    }

    /**
     * Stops every vendor and then goes on to a URL, for the page that stands in for a redirect.
     *
     * @param target where to go on to, as in a {@code Location} header
     * @return HTML in ASCII, XHTML too where it is not sealed
     */
    public String leave(String target) {
        Block block = block();
        block.leave(target);
        return stop() + block;
    }

    /**
     * A token for a vendor that asks for one.
     *
     * @param fingerprint the page's user, or {@code null} if the page did not say; another's gets
     *     none
     */
    public Optional<String> token(String vendor, @Nullable String fingerprint, Clock clock) {
        return vendor(vendor)
                .flatMap(
                        configured ->
                                identity()
                                        .filter(
                                                user ->
                                                        fingerprint == null
                                                                || fingerprint.equals(
                                                                        configured.fingerprint(
                                                                                user)))
                                        .flatMap(user -> configured.token(user, clock)));
    }

    /**
     * What a page's script is told when it asks whose page it is now: JSON, as in the page's block.
     */
    public String state() {
        return ScriptJson.write(
                visit().isExcluded()
                        ? rendering.presentGuard()
                        : rendering.present(identity().orElse(null)));
    }

    private Block block() {
        return new Block(nonce, forScript ? Block.Audience.SCRIPT : Block.Audience.PAGE);
    }

    private String sealed(Block block) {
        return sealed(Block.INNER_SEAL, block);
    }

    private String sealed(String seal, Block block) {
        String text = block.toString();
        return text.isEmpty() || !sealed.getAsBoolean() ? text : seal + text;
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

    /** Those of the tenant of whoever is signed in; settled with that, as one belongs to the other. */
    private List<ConfiguredVendor> vendors() {
        return vendors == null ? support.vendors(request) : vendors;
    }

    private Optional<ConfiguredVendor> vendor(@Nullable String name) {
        return vendors().stream().filter(vendor -> vendor.name.equals(name)).findFirst();
    }

    /** What the vendors of this page's tenant need of its Content Security Policy. */
    public CspSources cspSources() {
        return support.cspSources(vendors());
    }

    private Visit ask() {
        return Visit.of(support.identityResolver(), request, support.log());
    }

    private void render(Block block, @Nullable String vendor) {
        if (visit().isExcluded()) {
            rendering.guard(block, null);
        } else if (knowsVisitor()) {
            rendering.render(block, vendor, identity().orElse(null));
        } else {
            for (String name : vendor == null ? support.vendorNames() : List.of(vendor)) {
                support.listener().happened(EngineListener.Event.RENDER, name, "unknown");
            }
        }
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
