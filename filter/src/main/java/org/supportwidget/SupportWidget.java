package org.supportwidget;

import jakarta.servlet.ServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.supportwidget.csp.CspSources;
import org.supportwidget.inject.AsciiText;
import org.supportwidget.web.HttpSettings;

/**
 * The engine: the vendors of one application, how it finds out who is signed in, and how it behaves
 * over HTTP. Immutable and thread-safe; it holds nothing of any user or session.
 */
public final class SupportWidget {
    /** The request attribute that holds the {@link PageWidget}, for templates: {@value}. */
    public static final String ATTRIBUTE = "supportWidget";

    static final OnceLog LOG = new OnceLog(Logger.getLogger("org.supportwidget"));

    private final OnceLog log = new OnceLog(Logger.getLogger("org.supportwidget"));
    private final List<VendorChoice> choices;
    private final boolean tenants;
    private final List<ConfiguredVendor> vendors;
    private final IdentityResolver identityResolver;
    private final HttpSettings http;
    private final CspSources cspSources;
    private final AsciiText runtime;
    private final EngineListener listener;

    private SupportWidget(
            List<VendorChoice> choices,
            IdentityResolver identityResolver,
            HttpSettings http,
            EngineListener listener) {
        this.choices = choices;
        tenants = choices.stream().anyMatch(TenantVendor.class::isInstance);
        vendors = choices.stream().map(VendorChoice::usual).toList();
        this.listener = listener;
        this.identityResolver = identityResolver;
        this.http = http;
        cspSources = sources(vendors);
        runtime = AsciiText.constant(RuntimeScript.of(vendors, http));
    }

    /**
     * Reads the vendors ({@code vendors} and {@code VENDOR.*}) and puts the parts together.
     * Mistakes are noted in {@code settings}; if there are any, the engine must not be used.
     */
    public static SupportWidget configure(
            Settings settings, IdentityResolver identityResolver, HttpSettings http) {
        return new SupportWidget(
                VendorCatalog.load().configure(settings),
                identityResolver,
                http,
                EngineListener.NONE);
    }

    /** An engine without vendors ({@code enabled = false}): it renders and changes nothing. */
    public static SupportWidget none() {
        return new SupportWidget(
                List.of(), request -> Optional.empty(), HttpSettings.DEFAULTS, EngineListener.NONE);
    }

    /** The same engine, of which a listener hears what it does. */
    public SupportWidget heardBy(EngineListener hearer) {
        return new SupportWidget(choices, identityResolver, http, hearer);
    }

    /**
     * Marks a request as one that signs the user out, for applications and frameworks whose log-out
     * is no path of its own ({@code logout.paths}). To be called before the answer is committed, in
     * the request's own thread; repeated calls do nothing, and neither does one where the filter
     * did not run. The vendors' cookies expire with the answer, and with {@code logout.page =
     * interstitial} the redirect that follows is replaced.
     */
    public static void markLogout(ServletRequest request) {
        of(request).ifPresent(page -> page.control().markLogout());
    }

    /**
     * The current page's widget, for Java code of the application's own.
     *
     * @return empty if the filter did not run for this request
     */
    public static Optional<PageWidget> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PageWidget page
                ? Optional.of(page)
                : Optional.empty();
    }

    /** A page's widget; asks {@code request} who is signed in, or one nearer to the application. */
    public PageWidget page(WebRequest request) {
        return new PageWidget(this, request);
    }

    /**
     * What each vendor would be given for a user, in the order of the page.
     *
     * @param clock tells the time of issue of tokens
     */
    public List<VendorPreview> preview(Identity user, Clock clock) {
        return vendors.stream().map(vendor -> vendor.preview(user, clock)).toList();
    }

    /** The vendors' names, in the order of the page. */
    public List<String> vendorNames() {
        return vendors.stream().map(vendor -> vendor.name).toList();
    }

    /** The tokens that pages fetch for a vendor of this name. */
    public TokenKind tokens(String vendor) {
        return vendors.stream()
                .filter(known -> known.name.equals(vendor))
                .map(known -> known.tokens.kind())
                .findFirst()
                .orElse(TokenKind.NONE);
    }

    /** Whether a vendor is known to keep its visitor in a first-party cookie of this name. */
    public boolean isVendorCookie(String name) {
        return vendors.stream().anyMatch(vendor -> vendor.keepsCookie(name));
    }

    /** Where the identity comes from, as {@link IdentityResolver#describe()} puts it. */
    public String identitySource() {
        return identityResolver.describe();
    }

    /**
     * What all vendors together need of a page's Content Security Policy; without those whose
     * settings depend on the tenant, see {@link PageControl#cspSources}.
     */
    public CspSources cspSources() {
        return cspSources;
    }

    CspSources cspSources(List<ConfiguredVendor> ofPage) {
        return hasTenants() ? sources(ofPage) : cspSources;
    }

    private static CspSources sources(List<ConfiguredVendor> vendors) {
        return vendors.stream().map(v -> v.cspSources).reduce(CspSources.none(), CspSources::plus);
    }

    /** What whoever configures the vendors should know; in the log at start, too. */
    public List<String> remarks() {
        return vendors.stream().flatMap(vendor -> vendor.remarks.stream()).toList();
    }

    /** How the engine behaves over HTTP. */
    public HttpSettings http() {
        return http;
    }

    /** Who hears what the engine does. */
    public EngineListener listener() {
        return listener;
    }

    List<ConfiguredVendor> vendors() {
        return vendors;
    }

    /** The vendors of a request's tenant. */
    List<ConfiguredVendor> vendors(WebRequest request) {
        return tenants ? choices.stream().map(choice -> choice.of(request)).toList() : vendors;
    }

    /** Whether settings of a vendor's, and so what it needs of a policy, depend on the tenant. */
    public boolean hasTenants() {
        return tenants;
    }

    IdentityResolver identityResolver() {
        return identityResolver;
    }

    /** What is said once an application. */
    OnceLog log() {
        return log;
    }

    AsciiText runtime() {
        return runtime;
    }

    @Override
    public String toString() {
        return "SupportWidget" + vendorNames();
    }
}
