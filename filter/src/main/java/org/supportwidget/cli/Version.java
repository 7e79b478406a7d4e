package org.supportwidget.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which version runs, in which Java. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    static String line() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return "Support Widget "
                + (version == null ? "(development)" : version)
                + ", Java "
                + System.getProperty("java.version");
    }
}
