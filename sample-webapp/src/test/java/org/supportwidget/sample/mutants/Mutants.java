package org.supportwidget.sample.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Changes the browser runtime in one place after the other, and runs the test that must notice it.
 * First, all these tests must pass with the scripts as they are. See {@code src/test/mutants/run}.
 */
final class Mutants {
    private static final String TESTS = "org.supportwidget.sample.sessionend.";
    private static final int SHOWN = 90;

    private final Scripts scripts;
    private int bad;

    private Mutants(Scripts scripts) {
        this.scripts = scripts;
    }

    /**
     * Prints the table; exits with 1 unless every change was noticed.
     *
     * @param arguments the list; the module of the scripts; the folder that is first on the class
     *     path; then, if not all are meant, words of which a mutant's rule or test has one
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments).subList(3, arguments.length);
        List<Mutant> mutants =
                Mutant.read(Path.of(arguments[0])).stream()
                        .filter(mutant -> words.isEmpty() || isMeant(mutant, words))
                        .toList();
        Mutants all = new Mutants(new Scripts(Path.of(arguments[1]), Path.of(arguments[2])));
        all.checkTests(mutants);
        for (Mutant mutant : mutants) {
            all.check(mutant);
        }
        System.out.println(mutants.size() + " mutants, " + all.bad + " not noticed");
        // Playwright and Jetty leave threads.
        System.exit(all.bad == 0 && !mutants.isEmpty() ? 0 : 1);
    }

    private static boolean isMeant(Mutant mutant, List<String> words) {
        return words.stream()
                .anyMatch(word -> mutant.rule().contains(word) || mutant.test().contains(word));
    }

    private void checkTests(List<Mutant> mutants) throws Exception {
        scripts.write();
        TestExecutionSummary summary = run(mutants.stream().map(Mutant::test).distinct());
        if (summary.getTestsFailedCount() > 0 || summary.getTestsSucceededCount() == 0) {
            summary.getFailures().forEach(failure -> System.out.println(failure.getException()));
            throw new IllegalStateException("the tests fail without any change");
        }
        System.out.println(summary.getTestsSucceededCount() + " tests pass without any change");
    }

    private void check(Mutant mutant) throws Exception {
        String verdict;
        try {
            scripts.write(mutant);
            verdict = verdict(run(Stream.of(mutant.test())));
        } catch (IllegalStateException e) {
            verdict = "NOT APPLIED: " + e.getMessage();
        }
        if (!verdict.startsWith("red")) {
            bad++;
        }
        System.out.printf("| %s | `%s` | %s |%n", mutant.rule(), mutant.test(), verdict);
    }

    private static String verdict(TestExecutionSummary summary) {
        if (summary.getFailures().isEmpty()) {
            return summary.getTestsSucceededCount() == 0 ? "NO TEST" : "SURVIVED";
        }
        String message = "" + summary.getFailures().get(0).getException().getMessage();
        if (message.contains("SyntaxError")) {
            return "NO SCRIPT: " + message;
        }
        // Of a token, which a failure may show, only that it is one.
        String line = message.replaceAll("eyJ[\\w.-]+", "eyJ…").strip().replaceAll("\\s+", " ");
        return "red: " + line.substring(0, Math.min(SHOWN, line.length())).replace('|', '/');
    }

    private static TestExecutionSummary run(Stream<String> tests) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(tests.map(Mutants::selector).toList())
                        .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    private static DiscoverySelector selector(String test) {
        String[] parts = test.split("[#\\[\\]]", -1);
        Method method = method(parts[0], parts[1]);
        DiscoverySelector all = selectMethod(method.getDeclaringClass(), method);
        return parts.length == 2 ? all : selectIteration(all, Integer.parseInt(parts[2]) - 1);
    }

    private static Method method(String type, String name) {
        try {
            return Stream.of(Class.forName(TESTS + type).getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow(NoSuchMethodException::new);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no test " + type + "#" + name, e);
        }
    }
}
