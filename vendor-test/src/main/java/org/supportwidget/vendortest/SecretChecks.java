package org.supportwidget.vendortest;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportwidget.FrameOptions;
import org.supportwidget.Identity;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;

/** What must be in no output, and how much may be in all of them. */
final class SecretChecks {
    /** Bytes of a plug-in, and of what a page is told. */
    private static final int MOST = 4_096;

    private SecretChecks() {}

    static void secrets(Trial trial) {
        for (Identity user : new Identity[] {People.ALICE, null}) {
            PageWidget page = trial.page(trial.engine, user);
            String output =
                    page.widget(null)
                            + page.frame(trial.name, FrameOptions.NONE)
                            + page.getVerification()
                            + trial.widget
                            + (user == null ? "" : token(trial, user));
            for (String secret : trial.secrets) {
                Fault.when(
                        output.contains(secret),
                        "a secret is in "
                                + (page.widget(null).contains(secret) || shown(trial, secret)
                                        ? "the page"
                                        : "what the widget says of itself")
                                + ": nobody but the server may have it");
            }
        }
    }

    private static boolean shown(Trial trial, String secret) {
        return trial.page(trial.engine, People.ALICE).widget(null).contains(secret);
    }

    private static String token(Trial trial, Identity user) {
        Clock clock = Clock.systemUTC();
        Optional<String> token =
                trial.widget.bindsTokens()
                        ? trial.widget.token(user, "a-value-of-the-browser-s", clock)
                        : trial.widget.token(user, clock);
        return token.orElse("");
    }

    static void nobody(Trial trial) {
        SupportWidget shows = trial.engine(Map.of(trial.name + ".anonymous", "show"));
        for (SupportWidget engine : List.of(trial.engine, shows)) {
            trial.page(engine, People.ALICE).widget(null);
            PageWidget page = trial.page(engine, null);
            String html = page.widget(null) + page.frame(trial.name, FrameOptions.NONE);
            for (String word : People.words(People.ALICE)) {
                Fault.when(
                        html.contains(word),
                        "a page for nobody names a user who was served before: a widget serves all"
                                + " requests and must remember nobody");
            }
        }
        boolean named =
                trial.widget.configuration().toString().contains(People.ALICE.requireEmail());
        Fault.when(named, "configuration() names a user: every page carries it");
    }

    static void bytes(Trial trial) {
        String resource = trial.name + ".js";
        try (InputStream in = trial.subject.vendor().getClass().getResourceAsStream(resource)) {
            int plugin = in == null ? 0 : in.readAllBytes().length;
            Fault.when(
                    plugin > MOST,
                    resource + " has " + plugin + " bytes, every page carries it: at most " + MOST);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String state = JSONObjectUtils.toJSONString(trial.state(trial.engine, People.ALICE));
        Fault.when(
                state.length() > MOST,
                "a page is told " + state.length() + " bytes of a user, at most " + MOST);
    }
}
