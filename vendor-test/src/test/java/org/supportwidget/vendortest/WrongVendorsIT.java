package org.supportwidget.vendortest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.helpful.Helpful;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.Vendor;
import org.supportwidget.VendorCatalog;
import org.supportwidget.sandbox.Given;
import org.supportwidget.sandbox.Verdict;
import org.supportwidget.vendortest.wrong.Wrong;

/** Each fails, in the check that is for its mistake, with a message that names the mistake. */
@ExtendWith(Stage.class)
class WrongVendorsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong-unproved | gives a proof that lasts and is the user's own | no proof is made of the identity",
                "wrong-unproved | is refused with another name on the same proof | the vendor verifies mallory@kit.example in a page that was changed",
                "wrong-secret | keeps its secrets | a secret is in the page",
                "wrong-wide | starts, within the smallest policy | the policy is too wide: no request of the vendor's needs [img-src https://*.example]",
                "wrong-narrow | starts, within the smallest policy | the policy is too narrow: the browser blocked [connect-src https://api.helpful.example/desks/acme]",
                "wrong-process | gives a proof that lasts and is the user's own | differs after a restart",
                "wrong-case | passes identities on exactly or not at all | 'Alice.ADAMS@Kit.example' arrives as 'alice.adams@kit.example'",
                "wrong-memory | names nobody to nobody | a page for nobody names a user who was served before",
                "wrong-queue | has ended when it says so | wait for an acknowledgement",
                "wrong-stay | ends with a session that timed out | still shows alice@kit.example",
                "wrong-lag | shows the next user nothing | a stop of Alice's comes late and has ended him",
                "wrong-hurry | ends though its loader was blocked | an uncaught error with a blocked loader",
                "wrong-restart | goes on through soft navigation | a soft navigation ends the user's session",
                "wrong-long | stays within its budget of bytes | at most 4096"
            })
    void fails(String name, String check, String message, Stage.Resources stage) {
        Vendor vendor = VendorCatalog.load().find(name).orElseThrow();
        Trial trial = new WrongVendor(vendor).trial(stage);
        Gauntlet.Check failing =
                Gauntlet.CHECKS.stream()
                        .filter(each -> each.name().equals(check))
                        .findFirst()
                        .orElseThrow();

        assertThatThrownBy(() -> failing.run(trial))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_vendor_without_a_services_line_fails(Stage.Resources stage) {
        Vendor unlisted = new Wrong("helpful");
        Trial trial = new WrongVendor(unlisted).trial(stage);

        assertThatThrownBy(() -> IdentityChecks.isFound(trial))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith(
                        "no line of META-INF/services/org.supportwidget.Vendor names ");
    }

    @Test
    void a_setting_that_is_missing_is_named(Stage.Resources stage) {
        Vendor vendor = new Helpful();
        VendorConformance incomplete =
                new VendorConformance() {
                    @Override
                    protected Vendor vendor() {
                        return vendor;
                    }

                    @Override
                    protected String settings() {
                        return "helpful.desk = acme";
                    }

                    @Override
                    protected String sandbox() {
                        return "";
                    }

                    @Override
                    protected Verdict judge(Given given) {
                        return Verdict.anonymous();
                    }
                };

        assertThatThrownBy(() -> incomplete.trial(stage))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("settings(): helpful.secret: found nothing, expected");
        assertThat(incomplete.vendor()).isSameAs(vendor);
    }
}
