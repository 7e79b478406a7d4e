package org.supportwidget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The script that every page of the application carries: the runtime that all vendors share, then
 * the plug-ins of those that are configured. Constant for the life of the application; no data is
 * in it.
 */
final class RuntimeScript {
    private RuntimeScript() {}

    static String of(List<ConfiguredVendor> vendors) {
        // What plug-ins are given by the runtime, which the build has put into one file.
        StringBuilder script = new StringBuilder("(()=>{let vendor,global;");
        script.append(resource("support-widget.js"));
        vendors.forEach(vendor -> script.append(vendor.plugin));
        return script.append("})()").toString();
    }

    /** What keeps for the page of diagnostics what has happened in the browser. */
    static String diagnosed() {
        return resource("diagnose.js");
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
