package org.supportwidget.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The browser's half of a sandbox vendor: one script, with what all of them share in front. */
public final class SandboxScript {
    private SandboxScript() {}

    /** The script of one of the sandbox vendors, by its name. */
    public static String named(String vendor) {
        return of(source(vendor));
    }

    /** The same without what all of them share. */
    public static String source(String vendor) {
        return resource(vendor + ".js");
    }

    /**
     * The script of another vendor. What it is given is in {@code common.js} and {@code panel.js}.
     */
    public static String of(String script) {
        String common = resource("common.js") + resource("panel.js");
        return "(() => {\n'use strict';\n" + common + script + "\n})();\n";
    }

    /** A file beside this class, in UTF-8. */
    static String resource(String name) {
        try (InputStream in = SandboxScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no sandbox has a script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
