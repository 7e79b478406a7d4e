package org.supportwidget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.supportwidget.web.HttpSettings;

/**
 * The script that every page of the application carries: the runtime that all vendors share, then
 * the plug-ins of those that are configured. What is seldom turned on is only in the script of an
 * application that has it: consent and the watch over the session in the larger of two builds of
 * the runtime, diagnostics in a part of their own. Constant for the life of the application; no
 * data is in it.
 */
final class RuntimeScript {
    private RuntimeScript() {}

    static String of(List<ConfiguredVendor> vendors, HttpSettings http) {
        // What plug-ins are given by the runtime, which the build has put into one file.
        StringBuilder script = new StringBuilder("(()=>{let vendor,global;");
        boolean more = http.consent().isNeeded() || http.watchesSession();
        script.append(resource(more ? "support-widget-more.js" : "support-widget.js"));
        vendors.forEach(vendor -> script.append(vendor.plugin));
        script.append("})()");
        if (http.diagnostics().on()) {
            // What keeps for the page of diagnostics what has happened in the browser.
            script.append(';').append(resource("diagnose.js"));
        }
        return script.toString();
    }

    private static String resource(String name) {
        try (InputStream in = RuntimeScript.class.getResourceAsStream(name)) {
            return new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
