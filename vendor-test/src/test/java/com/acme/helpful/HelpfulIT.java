package com.acme.helpful;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.supportwidget.Vendor;
import org.supportwidget.sandbox.Given;
import org.supportwidget.sandbox.Hmac;
import org.supportwidget.sandbox.Verdict;
import org.supportwidget.vendortest.VendorConformance;

class HelpfulIT extends VendorConformance {
    private static final String SECRET = "helpful-secret-6d0c2f9b81";

    @Override
    protected Vendor vendor() {
        return new Helpful();
    }

    @Override
    protected String settings() {
        return "helpful.desk = acme\nhelpful.secret = " + SECRET;
    }

    @Override
    protected String sandbox() {
        try (InputStream in = HelpfulIT.class.getResourceAsStream("sandbox.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Verdict judge(Given given) {
        String email = given.text("email");
        return Hmac.matches(SECRET, email, given.text("proof"))
                ? Verdict.verified(email)
                : Verdict.rejected("the proof does not match");
    }
}
