package org.supportwidget.vendortest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorCatalog;
import org.supportwidget.sandbox.Given;
import org.supportwidget.sandbox.SandboxScript;
import org.supportwidget.sandbox.SandboxVendor;
import org.supportwidget.sandbox.SandboxVendors;
import org.supportwidget.sandbox.Verdict;

/** A vendor of the library's own with the settings of {@code built-in.properties}. */
final class BuiltIn extends VendorConformance {
    static final List<String> NAMES =
            List.of(
                    "unthread",
                    "thread",
                    "crisp",
                    "zendesk-chat",
                    "reamaze",
                    "chatwoot",
                    "intercom",
                    "crisp-chat",
                    "zendesk-messaging",
                    "front",
                    "helpscout",
                    "tawk",
                    "hubspot",
                    "plain",
                    "pylon",
                    "unthread-portal",
                    "freshchat");

    private static final SandboxVendors SANDBOX = SandboxVendors.demo(Clock.systemUTC());
    private static final Set<String> BY_ID =
            Set.of("chatwoot", "intercom", "zendesk-messaging", "tawk", "freshchat");

    private final String name;

    BuiltIn(String name) {
        this.name = name;
    }

    @Override
    protected Vendor vendor() {
        return VendorCatalog.load().find(name).orElseThrow();
    }

    @Override
    protected String settings() {
        try (InputStream in = BuiltIn.class.getResourceAsStream("built-in.properties")) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> line.startsWith(name + "."))
                    .collect(Collectors.joining("\n", "", api()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a vendor that the application's server asks. */
    private String api() {
        return name.equals("hubspot") ? "\nhubspot.api = " + Hub.SPOT : "";
    }

    /** Started when it is first needed. */
    private static final class Hub {
        static final String SPOT =
                VendorApi.start(Objects.requireNonNull(SANDBOX.named("hubspot")));
    }

    @Override
    protected String sandbox() {
        return name.equals("crisp") ? "" : SandboxScript.source(name);
    }

    @Override
    protected Verdict judge(Given given) {
        SandboxVendor sandbox = Objects.requireNonNull(SANDBOX.named(name));
        return sandbox.judge(given);
    }

    @Override
    protected String knownAs(Identity identity) {
        return BY_ID.contains(name) ? identity.requireId() : identity.requireEmail();
    }
}
