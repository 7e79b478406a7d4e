package org.supportwidget.vendortest.wrong;

import com.acme.helpful.Helpful;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;

/** A right vendor under another name, in which one thing is wrong. */
public class Wrong implements Vendor {
    private final Vendor right = new Helpful();
    private final String name;

    /** The vendor whose script is {@code NAME.js}. */
    public Wrong(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return right.configure(settings);
    }
}
