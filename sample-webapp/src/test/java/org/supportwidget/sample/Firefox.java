package org.supportwidget.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The system's Firefox. */
public final class Firefox {
    /** Playwright drives a Firefox that is not its own by WebDriver BiDi. */
    public static final String CHANNEL = "moz-firefox";

    private Firefox() {}

    /** The browser that the environment variable FIREFOX names, or the system's. */
    public static Path executable() {
        String named = System.getenv("FIREFOX");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/firefox-esr",
                        "/usr/bin/firefox",
                        "/Applications/Firefox.app/Contents/MacOS/firefox")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No Firefox found: install it, or name it in the"
                                                + " environment variable FIREFOX"));
    }
}
