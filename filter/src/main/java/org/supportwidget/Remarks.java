package org.supportwidget;

import java.util.ArrayList;
import java.util.List;

/** What whoever configures a vendor should know, though nothing is wrong. */
final class Remarks {
    private Remarks() {}

    /**
     * @param anonymous whether it is to be started for visitors who are not signed in
     */
    static List<String> of(Vendor vendor, Widget widget, boolean anonymous) {
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
        if (anonymous && widget.anonymous().isEmpty()) {
            remarks.add(
                    vendor.name()
                            + ".anonymous = show changes nothing: "
                            + vendor.name()
                            + " is started for signed-in users only");
        }
        return List.copyOf(remarks);
    }
}
