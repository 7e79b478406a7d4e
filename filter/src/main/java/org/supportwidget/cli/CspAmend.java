package org.supportwidget.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Entry point of {@code filter/csp-amend}, which is the command {@code csp-amend} of {@link Main}.
 */
public final class CspAmend {
    /** Exit statuses: all is well; a case was refused; the arguments are wrong. */
    static final int OK = 0;

    static final int REFUSED = 1;
    static final int USAGE = 2;

    private CspAmend() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        Main.main(command(List.of(arguments)).toArray(new String[0]));
    }

    /** Does the whole work and returns the exit status. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        return Main.run(command(arguments), in, out, err);
    }

    private static List<String> command(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("csp-amend"));
        all.addAll(arguments);
        return all;
    }
}
