package org.supportwidget.vendortest;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;

/** What can be seen in a tab, and what its browser keeps. */
abstract class Sight {
    final Trial trial;

    Sight(Trial trial) {
        this.trial = trial;
    }

    /** The tab that is looked at. */
    abstract Page page();

    /** What the vendor says, in the page and in its frames. */
    List<String> verdicts() {
        List<String> verdicts = new ArrayList<>();
        for (Frame frame : page().frames()) {
            try {
                verdicts.addAll(frame.locator("[data-sandbox]").allTextContents());
            } catch (PlaywrightException e) {
                // The frame has just gone.
            }
        }
        return verdicts;
    }

    /** Nothing of a person's can be seen in this tab. */
    boolean isSeen(Identity person) {
        StringBuilder seen = new StringBuilder();
        for (Frame frame : page().frames()) {
            try {
                Object text = frame.evaluate("document.body ? document.body.innerText : ''");
                seen.append(frame.url()).append('\n').append(text);
            } catch (PlaywrightException e) {
                // The frame has just gone.
            }
        }
        return names(seen.toString(), person);
    }

    /** Asks the page; one that is just being left is not asked. */
    Object ask(String script, @Nullable Object argument) {
        for (int tries = 0; ; tries++) {
            try {
                return page().evaluate(script, argument);
            } catch (PlaywrightException e) {
                if (tries == 5 || !String.valueOf(e.getMessage()).contains("navigation")) {
                    throw e;
                }
                page().waitForLoadState(LoadState.DOMCONTENTLOADED);
            }
        }
    }

    /** Lets everything that is ready to run have its turn. */
    void turns() {
        ask(Scripts.TURNS, null);
    }

    /** Whether the vendor keeps something of a person's in the page's storage and cookies. */
    boolean isKept(Identity person) {
        return names(String.valueOf(ask(Scripts.KEPT, null)), person);
    }

    private static boolean names(String text, Identity person) {
        return People.words(person).stream().anyMatch(text::contains);
    }

    /** The browser's mark: whether somebody is left to be stopped. */
    boolean isMarked() {
        String mark = String.valueOf(ask(Scripts.MARK, trial.name));
        return mark.length() > 1;
    }
}
