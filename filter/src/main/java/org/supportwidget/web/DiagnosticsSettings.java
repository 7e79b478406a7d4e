package org.supportwidget.web;

import java.util.List;
import java.util.Set;

/**
 * Who may see the page of diagnostics. Immutable.
 *
 * @param on whether there is one ({@code diagnostics})
 * @param allow the addresses from which it may be asked for ({@code diagnostics.allow}); none for
 *     loopback only
 * @param sensitive the attributes of an identity whose values it never shows ({@code
 *     identity.attributes.sensitive})
 */
public record DiagnosticsSettings(boolean on, List<AddressRange> allow, Set<String> sensitive) {
    private static final List<AddressRange> LOOPBACK =
            List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1"));

    /** No page. */
    public static final DiagnosticsSettings OFF =
            new DiagnosticsSettings(false, List.of(), Set.of());

    /**
     * Whether a client may see the page.
     *
     * @param address of the connection
     * @param forwarded whether a proxy says that it forwards for somebody else: whoever connects to
     *     a proxy on this machine is not on this machine
     */
    public boolean admits(String address, boolean forwarded) {
        return allow.isEmpty()
                ? !forwarded && LOOPBACK.stream().anyMatch(range -> range.contains(address))
                : allow.stream().anyMatch(range -> range.contains(address));
    }
}
