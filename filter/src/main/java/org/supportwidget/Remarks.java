package org.supportwidget;

import java.util.ArrayList;
import java.util.List;

/** What whoever configures a vendor should know, though nothing is wrong. */
final class Remarks {
    private Remarks() {}

    static List<String> of(Vendor vendor, Widget widget) {
        List<String> remarks = new ArrayList<>();
        vendor.successor()
                .ifPresent(
                        newer ->
                                remarks.add(
                                        vendor.name()
                                                + " is the older generation: for accounts that have"
                                                + " the newer one, configure "
                                                + newer));
        if (widget.needsInlineStyles()) {
            remarks.add(
                    vendor.name()
                            + " writes styles into the page: where a policy restricts styles, it"
                            + " needs style-src 'unsafe-inline', without a nonce or a hash beside"
                            + " it. The filter adds the hosts and never that keyword; add it to"
                            + " your own policy, or the widget looks broken");
        }
        return List.copyOf(remarks);
    }
}
