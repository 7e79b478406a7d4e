package org.supportwidget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one page has rendered so far, and so must not render again. */
final class Rendering {
    private final SupportWidget support;
    private final Supplier<List<ConfiguredVendor>> vendors;
    private final PageOrigin page;
    private final Set<String> rendered = new HashSet<>();
    private Runnable listener = () -> {};
    private boolean begun;
    private boolean guards;
    private boolean stopped;
    private boolean identified;

    Rendering(SupportWidget support, Supplier<List<ConfiguredVendor>> vendors, PageOrigin page) {
        this.support = support;
        this.vendors = vendors;
        this.page = page;
    }

    /** Whether anything has been rendered. */
    boolean isBegun() {
        return begun;
    }

    /** Whether it has been given out who is signed in. */
    boolean isIdentified() {
        return identified;
    }

    void whenIdentified(Runnable told) {
        listener = told;
    }

    /** It is about to be given out who is signed in. */
    void identify() {
        if (!identified) {
            identified = true;
            listener.run();
        }
    }

    /** Forgets everything: the application threw the page away. */
    void discard() {
        discardMarkup();
        identified = false;
    }

    /** Forgets what has been rendered, but not that it has been given out who is signed in. */
    void discardMarkup() {
        rendered.clear();
        begun = false;
        guards = false;
        stopped = false;
    }

    /**
     * Tells the browser of a vendor, or of all if {@code vendor} is {@code null}. On a page of
     * nobody's all are guarded, though one only was asked for.
     */
    void render(Block block, @Nullable String vendor, @Nullable Identity user) {
        if (!stopped) {
            boolean all = vendor == null || user == null;
            tell(
                    block,
                    vendors.get().stream().filter(v -> all || v.name.equals(vendor)).toList(),
                    vendor,
                    user);
        }
    }

    /**
     * Tells the browser only whose page this is, so that whoever is left over from somebody else is
     * stopped: nothing is started, and a vendor may still be rendered.
     */
    void guard(Block block, @Nullable Identity user) {
        if (!stopped && !guards) {
            guards = true;
            List<Map<String, Object>> states =
                    vendors.get().stream()
                            .filter(vendor -> !rendered.contains(vendor.name))
                            .map(vendor -> VendorState.guard(vendor, user))
                            .toList();
            tell(block, states, List.of(), user);
        }
    }

    /** Stops every vendor; from here on none is started. */
    void stop(Block block) {
        if (!stopped) {
            stopped = true;
            tell(block, vendors.get(), null, null);
        }
    }

    /**
     * The place for a vendor's whole page. Named after the user: a browser that goes back in its
     * history gives a frame the URL that the frame of that name had then, whatever the new page
     * says.
     */
    void frame(Block block, ConfiguredVendor vendor, Identity user, FrameOptions options) {
        if (!stopped) {
            identify();
            String prefix = "support-widget-" + vendor.name + "-";
            vendor.frame(user, options)
                    .map(frame -> frame.named(prefix + vendor.fingerprint(user)))
                    .ifPresent(page.startsAtOnce() ? block::frame : block::placeOfFrame);
        }
    }

    private void tell(
            Block block,
            List<ConfiguredVendor> vendors,
            @Nullable String asked,
            @Nullable Identity user) {
        List<Map<String, Object>> states = new ArrayList<>();
        List<ConfiguredVendor> started = new ArrayList<>();
        for (ConfiguredVendor vendor : vendors) {
            if (stopped || rendered.add(vendor.name)) {
                Optional<Map<String, ?>> visitor =
                        stopped ? Optional.empty() : vendor.visitor(user);
                Map<String, Object> state = VendorState.of(vendor, user, visitor, page.tokenPath());
                if (stopped || (asked != null && !asked.equals(vendor.name))) {
                    state.put("guard", true);
                }
                states.add(state);
                count(vendor, user != null, visitor.isPresent());
                visitor.ifPresent(known -> started.add(vendor));
            }
        }
        tell(block, states, started, user);
    }

    private void tell(
            Block block,
            List<Map<String, Object>> states,
            List<ConfiguredVendor> started,
            @Nullable Identity user) {
        if (states.isEmpty()) {
            return;
        }
        if (user != null) {
            identify();
        }
        if (block.audience() == Block.Audience.SCRIPT) {
            begun = true;
            // It could be anybody's, so the runtime believes no more than that it should ask.
            block.state(Map.of("vendors", states.stream().map(VendorState::hint).toList()));
            return;
        }
        boolean ofWindow = block.audience() == Block.Audience.WINDOW;
        block.state(page.state(states, ofWindow));
        if (!begun) {
            begun = true;
            block.runtime(support.runtime());
        }
        // In a frame, a loader by itself would show whom the vendor has kept.
        if (!ofWindow && page.startsAtOnce()) {
            started.forEach(vendor -> block.loader(vendor.name, vendor.widget()));
        }
    }

    private void count(ConfiguredVendor vendor, boolean signedIn, boolean started) {
        String outcome = started ? "anonymous" : "guard";
        if (signedIn) {
            outcome = started ? "user" : "refused";
        }
        support.listener()
                .happened(EngineListener.Event.RENDER, vendor.name, stopped ? "stop" : outcome);
    }

    /** What it is told if its user gets no widget. */
    Map<String, Object> presentGuard() {
        return page.state(
                vendors.get().stream().map(vendor -> VendorState.guard(vendor, null)).toList(),
                false);
    }

    /** What a page's script is told when it asks. */
    Map<String, Object> present(@Nullable Identity user) {
        if (user != null) {
            identify();
        }
        List<Map<String, Object>> states = new ArrayList<>();
        for (ConfiguredVendor vendor : vendors.get()) {
            states.add(VendorState.of(vendor, user, vendor.visitor(user), page.tokenPath()));
        }
        return page.state(states, false);
    }
}
