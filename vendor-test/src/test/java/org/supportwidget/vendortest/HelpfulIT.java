package org.supportwidget.vendortest;

import org.supportwidget.Vendor;
import org.supportwidget.sandbox.Given;
import org.supportwidget.sandbox.Verdict;

/** A correct vendor passes. */
class HelpfulIT extends VendorConformance {

    @Override
    protected Vendor vendor() {
        return new Helpful();
    }

    @Override
    protected String settings() {
        return WrongVendor.settings("helpful");
    }

    @Override
    protected String sandbox() {
        return WrongVendor.sandboxScript();
    }

    @Override
    protected Verdict judge(Given given) {
        return WrongVendor.verdict(given);
    }
}
