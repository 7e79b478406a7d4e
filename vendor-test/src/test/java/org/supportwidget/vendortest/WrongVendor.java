package org.supportwidget.vendortest;

import com.acme.helpful.Helpful;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.supportwidget.Vendor;
import org.supportwidget.sandbox.Given;
import org.supportwidget.sandbox.Hmac;
import org.supportwidget.sandbox.Verdict;

/** Helpful's server and script, for a vendor that is wrong in one thing. */
final class WrongVendor extends VendorConformance {
    private static final String SECRET = "helpful-secret-6d0c2f9b81";

    private final Vendor vendor;

    WrongVendor(Vendor vendor) {
        this.vendor = vendor;
    }

    @Override
    protected Vendor vendor() {
        return vendor;
    }

    @Override
    protected String settings() {
        return settings(vendor.name());
    }

    @Override
    protected String sandbox() {
        return sandboxScript();
    }

    @Override
    protected Verdict judge(Given given) {
        // This one believes whatever it is told, as its vendor proves nothing.
        return vendor.name().equals("wrong-unproved")
                ? Verdict.verified(given.text("email"))
                : verdict(given);
    }

    private static String settings(String name) {
        return "%1$s.desk = acme%n%1$s.secret = %2$s".formatted(name, SECRET);
    }

    private static Verdict verdict(Given given) {
        return Hmac.matches(SECRET, given.text("email"), given.text("proof"))
                ? Verdict.verified(given.text("email"))
                : Verdict.rejected("the proof does not match");
    }

    private static String sandboxScript() {
        try (InputStream in = Helpful.class.getResourceAsStream("sandbox.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
