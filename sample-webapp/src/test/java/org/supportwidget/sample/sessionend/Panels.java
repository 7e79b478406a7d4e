package org.supportwidget.sample.sessionend;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.Map;
import java.util.TreeMap;

/** What there is of the vendors in a page: their panels and frames, and what they keep. */
final class Panels {
    private static final String SHOWN =
            """
            vendor => {
              const panel = document.querySelector(`[data-sandbox-panel="${vendor}"]`);
              return panel ? panel.outerHTML : '';
            }""";

    private static final String KEPT =
            """
            vendor => {
              if (vendor !== 'zendesk-chat') return localStorage['sandbox-' + vendor] || '';
              const cookie = document.cookie.split('; ').find(one => one.startsWith('__zlcmid='));
              return decodeURIComponent(cookie || '') + (localStorage.__zlcstore || '');
            }""";

    private static final String ALL_VERIFIED =
            """
            words => ['unthread', 'thread', 'zendesk-chat', 'reamaze'].every(vendor => {
              const status = document.querySelector(`[data-sandbox="${vendor}"]`);
              return status && status.textContent === words;
            })""";

    private static final String NOTHING_OWED =
            """
            () => !Object.keys(localStorage).some(key => key.startsWith('support-widget.')
                && localStorage[key].length > 1)
              && !document.querySelector('[data-sandbox-panel]')""";

    private static final String SAY =
            """
            line => document.querySelectorAll('[data-sandbox-panel] form').forEach(form => {
              form.elements.message.value = line;
              form.requestSubmit();
            })""";

    private Panels() {}

    /** Each vendor with a script has verified the person. */
    static void waitForScripts(Page page, Person person) {
        page.waitForFunction(ALL_VERIFIED, "verified " + person.email());
    }

    /** Nobody is left to be stopped. */
    static void waitForNobody(Page page) {
        page.waitForFunction(NOTHING_OWED);
    }

    /** Says something to every vendor that has a panel. */
    static void say(Page page, String line) {
        page.evaluate(SAY, line);
    }

    /** What the vendor keeps in the page's storage and cookies. */
    static String kept(Page page, String vendor) {
        return "" + page.evaluate(KEPT, vendor);
    }

    /** What can be seen of each vendor in this page now. */
    static Map<String, String> seen(Page page) {
        Map<String, String> seen = new TreeMap<>();
        for (String vendor : Engines.VENDORS) {
            seen.put(vendor, "" + page.evaluate(SHOWN, vendor));
        }
        for (Frame frame : page.frames()) {
            String url = frame.url();
            Engines.VENDORS.stream()
                    .filter(vendor -> url.contains("/sandbox/" + vendor + "/"))
                    .forEach(vendor -> seen.merge(vendor, url + content(frame), String::concat));
        }
        return seen;
    }

    private static String content(Frame frame) {
        try {
            ElementHandle element = frame.frameElement();
            return element.isVisible() ? frame.content() : "";
        } catch (PlaywrightException e) {
            return ""; // the frame has just gone
        }
    }
}
