package org.supportwidget.vendortest;

class VendorsAToMIT extends BuiltInVendors {

    VendorsAToMIT() {
        super("a", "m");
    }
}
