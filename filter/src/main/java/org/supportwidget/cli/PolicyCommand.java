package org.supportwidget.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.supportwidget.VendorCatalog;
import org.supportwidget.csp.CspSources;
import org.supportwidget.csp.Disposition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what vendors would add to policies, without a configuration. */
@Command(
        name = "csp-amend",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what the given vendors add to Content Security Policies, and why.",
            "Without arguments it reads a case as JSON from standard input and answers with JSON."
        })
final class PolicyCommand implements Callable<Integer> {
    private final InputStream in;
    private final PrintStream out;

    @Parameters(paramLabel = "POLICY", description = "An enforced policy.")
    private List<String> enforced = new ArrayList<>();

    @Option(names = "--report-only", paramLabel = "POLICY", description = "One that only reports.")
    private List<String> reportOnly = new ArrayList<>();

    @Option(names = "--vendor", paramLabel = "NAME", description = "A vendor; may be repeated.")
    private List<String> vendors = new ArrayList<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of a vendor's.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--batch", description = "One case on each line of standard input.")
    private boolean batch;

    @Spec private CommandSpec spec = CommandSpec.create();

    PolicyCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (batch) {
            return answerBatch();
        }
        boolean asked = !enforced.isEmpty() || !reportOnly.isEmpty();
        if (!asked && vendors.isEmpty() && settings.isEmpty()) {
            String answer = JsonCase.answer(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            out.println(answer);
            return answer.startsWith("{\"error\"") ? CspAmend.REFUSED : CspAmend.OK;
        }
        if (!asked || vendors.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A policy and a --vendor are needed; vendors: "
                            + String.join(", ", VendorCatalog.load().names()));
        }
        return preview();
    }

    private int answerBatch() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(JsonCase.answer(line));
            }
        }
        return CspAmend.OK;
    }

    private int preview() {
        PreviewSettings given = new PreviewSettings(String.join(",", vendors), given());
        CspSources sources;
        try {
            sources = given.sources();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        PolicyPreview preview = new PolicyPreview(sources);
        enforced.forEach(policy -> preview.print(Disposition.ENFORCE, policy, "", out));
        reportOnly.forEach(policy -> preview.print(Disposition.REPORT, policy, "", out));
        printStandIns(given.stoodIn());
        return CspAmend.OK;
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(
                        spec.commandLine(), "--set needs KEY=VALUE, found '" + setting + "'");
            }
            given.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return given;
    }

    private void printStandIns(Set<String> keys) {
        if (!keys.isEmpty()) {
            out.println(
                    "Stand-ins were used for "
                            + String.join(", ", keys)
                            + "; give yours by --set KEY=VALUE.");
        }
    }
}
