package org.supportwidget.vendortest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.sandbox.Given;
import org.supportwidget.sandbox.Verdict;

/**
 * A test of a vendor of your own: extend it, and each check of {@link Gauntlet} is one test. It
 * needs a Chromium, which the environment variable {@code CHROMIUM} may name.
 *
 * <p>The vendor is found as an application finds it, by its line in {@code META-INF/services}. No
 * request leaves the machine: whatever the page asks of another host the kit answers itself, the
 * vendor's script with your sandbox. So the vendor's real addresses and its real policy are tested.
 */
@ExtendWith(Stage.class)
public abstract class VendorConformance {

    /** The vendor on trial. */
    protected abstract Vendor vendor();

    /**
     * The vendor's settings, as lines of {@code support-widget.properties}: {@code acme.secret =
     * …}.
     */
    protected abstract String settings();

    /**
     * What stands in for the vendor's script: JavaScript with the vendor's real API, so that what
     * is queued there is queued here, and what throws there throws. It is given the functions of
     * the sandbox module's {@code common.js} and {@code panel.js}: {@code sandboxWidget(name,
     * title)}, whose {@code start(given)} asks {@link #judge} and keeps the visitor until {@code
     * stop()}; {@code whenConnected(act)} for what waits for the vendor's frame; {@code
     * requests({directive: [url]})} for what the vendor asks for. Empty for a vendor without a
     * script.
     */
    protected abstract String sandbox();

    /**
     * The vendor's server: who the visitor is, from what the sandbox's {@code start} was given, or
     * from the parameters of the vendor's frame. Verify the proof here without the library's help.
     */
    protected abstract Verdict judge(Given given);

    /** What {@link #judge} verifies of an identity: its e-mail, unless it is the id. */
    protected String knownAs(Identity identity) {
        return identity.requireEmail();
    }

    /** The checks, one test each. */
    @TestFactory
    final Stream<DynamicTest> gauntlet(Stage.Resources stage) {
        Trial trial = trial(stage);
        return Gauntlet.CHECKS.stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), () -> check.run(trial)));
    }

    final Trial trial(Stage.Resources stage) {
        return new Trial(this, stage);
    }
}
