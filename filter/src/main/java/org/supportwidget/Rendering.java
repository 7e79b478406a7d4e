package org.supportwidget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one page has rendered so far, and so must not render again. */
final class Rendering {
    private final SupportWidget support;
    private final String contextPath;
    private final Set<String> rendered = new HashSet<>();
    private Runnable listener = () -> {};
    private boolean begun;
    private boolean guards;
    private boolean stopped;
    private boolean identified;

    Rendering(SupportWidget support, String contextPath) {
        this.support = support;
        this.contextPath = contextPath;
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
        rendered.clear();
        begun = false;
        guards = false;
        stopped = false;
        identified = false;
    }

    /**
     * Tells the browser of a vendor, or of all if {@code vendor} is {@code null} or nobody is
     * signed in.
     */
    void render(Block block, @Nullable String vendor, @Nullable Identity user) {
        if (!stopped) {
            if (user != null) {
                identify();
            }
            boolean all = vendor == null || user == null;
            tell(block, all ? support.vendors() : support.vendor(vendor).stream().toList(), user);
        }
    }

    /**
     * Tells the browser only whose page this is, so that whoever is left over from somebody else is
     * stopped: nothing is started, and a vendor may still be rendered.
     */
    void guard(Block block, @Nullable Identity user) {
        if (stopped || guards) {
            return;
        }
        guards = true;
        List<Map<String, Object>> guarded =
                support.vendors().stream()
                        .filter(vendor -> !rendered.contains(vendor.name))
                        .map(vendor -> vendor.guard(user))
                        .toList();
        if (!guarded.isEmpty()) {
            if (user != null) {
                identify();
            }
            ensureRuntime(block);
            block.tell(Block.GUARD, guarded);
        }
    }

    /** Stops every vendor; from here on none is started. */
    void stop(Block block) {
        if (!stopped) {
            stopped = true;
            tell(block, support.vendors(), null);
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
                    .ifPresent(frame -> block.frame(frame, prefix + vendor.fingerprint(user)));
        }
    }

    private void tell(Block block, List<ConfiguredVendor> vendors, @Nullable Identity user) {
        List<Map<String, Object>> guarded = new ArrayList<>();
        for (ConfiguredVendor vendor : vendors) {
            if (stopped || rendered.add(vendor.name)) {
                ensureRuntime(block);
                tell(block, vendor, user, guarded);
            }
        }
        if (!guarded.isEmpty()) {
            block.tell(Block.GUARD, guarded);
        }
    }

    private void tell(
            Block block,
            ConfiguredVendor vendor,
            @Nullable Identity user,
            List<Map<String, Object>> guarded) {
        Optional<Map<String, ?>> visitor = stopped ? Optional.empty() : vendor.visitor(user);
        Map<String, Object> state =
                vendor.state(user, visitor, contextPath + support.http().tokenPath());
        if (visitor.isEmpty()) {
            guarded.add(state);
            return;
        }
        if (block.isOfWindow()) {
            // In a frame, a loader by itself would show whom the vendor has kept.
            state.put("fetch", true);
        }
        block.tell(vendor.name, List.of(state));
        if (!block.isOfWindow()) {
            vendor.widget().loader().ifPresent(url -> block.loader(vendor.name, url));
        }
    }

    private void ensureRuntime(Block block) {
        if (!begun) {
            begun = true;
            block.runtime(support.runtime());
        }
    }
}
