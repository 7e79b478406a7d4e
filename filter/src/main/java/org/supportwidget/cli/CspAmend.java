package org.supportwidget.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entry point of {@code filter/csp-amend}. */
public final class CspAmend {
    /** Exit statuses: all is well; a case was refused; the arguments are wrong. */
    static final int OK = 0;

    static final int REFUSED = 1;
    static final int USAGE = 2;

    private CspAmend() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int status = run(List.of(arguments), System.in, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor file) {
        return new PrintStream(new FileOutputStream(file), false, StandardCharsets.UTF_8);
    }

    /** Does the whole work and returns the exit status. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err)
            throws IOException {
        if (arguments.isEmpty()) {
            String answer = JsonCase.answer(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            out.println(answer);
            return answer.startsWith("{\"error\"") ? REFUSED : OK;
        }
        if (arguments.equals(List.of("--batch"))) {
            batch(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out);
            return OK;
        }
        try {
            new Preview(out).run(arguments);
            return OK;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return USAGE;
        }
    }

    private static void batch(BufferedReader in, PrintStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                out.println(JsonCase.answer(line));
            }
        }
    }
}
