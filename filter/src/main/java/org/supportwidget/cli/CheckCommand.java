package org.supportwidget.cli;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Identity;
import org.supportwidget.config.ConfigurationFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a configuration as the filter would. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a configuration as the filter would and says what is wrong, or what is in force.",
            "Exit status: 0 it is right, 1 it is wrong, 2 the arguments are."
        })
final class CheckCommand implements Callable<Integer> {
    private static final int WRONG = 1;

    private final PrintStream out;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = {
                "The properties file, or the folder of a web application.",
                "Default: the usual places, seen from the working directory."
            })
    private @Nullable String file;

    @Option(
            names = "--as",
            paramLabel = "id=…,email=…",
            description = "Shows what the vendors would be given for this user.")
    private @Nullable String user;

    @Option(
            names = "--expect",
            paramLabel = "HASH",
            description = "A hash that a vendor calls right: finds how it came by it.")
    private @Nullable String expected;

    @Option(names = "--policy", paramLabel = "POLICY", description = "Shows it before and after.")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--report-only", paramLabel = "POLICY", description = "One that only reports.")
    private List<String> reportOnly = new ArrayList<>();

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = {
                "A folder or jar with the application's own vendors or resolver; may be repeated.",
                "Default: WEB-INF/classes and WEB-INF/lib beside the file."
            })
    private List<Path> classPath = new ArrayList<>();

    @Option(names = "--json", description = "Answers with JSON.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    CheckCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ConfigurationSearch search = ConfigurationSearch.of(file);
        thread.setContextClassLoader(search.classes(classPath));
        try {
            return check(search, given());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private int check(ConfigurationSearch search, @Nullable Identity as) {
        CheckReport report;
        try {
            Optional<ConfigurationFile> found = search.find();
            report =
                    found.isEmpty()
                            ? CheckReport.none()
                            : CheckReport.of(found.get(), as, policies, reportOnly);
        } catch (ConfigurationException e) {
            report = CheckReport.unreadable(e.mistakes());
        }
        if (json) {
            out.println(JSONObjectUtils.toJSONString(new CheckJson(report).map()));
        } else {
            new CheckText(report, expected, out).print();
        }
        return report.isRight() ? 0 : WRONG;
    }

    private @Nullable Identity given() {
        try {
            return user == null ? null : GivenIdentity.parse(user);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
