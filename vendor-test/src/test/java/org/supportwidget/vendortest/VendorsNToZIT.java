package org.supportwidget.vendortest;

class VendorsNToZIT extends BuiltInVendors {

    VendorsNToZIT() {
        super("n", "z");
    }
}
