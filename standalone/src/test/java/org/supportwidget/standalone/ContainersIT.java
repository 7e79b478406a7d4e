package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole servers, each a process of its own, with applications as people have them. */
final class ContainersIT {
    private static final Path LOGS = Path.of("target", "container-logs");
    private static final Path WRITTEN = Path.of("target", "containers.md");
    private static final Path DOCUMENTED = Path.of("..", "docs", "containers.md");
    private static final ContainerTable TABLE = new ContainerTable();
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "\\bSEVERE\\b|\\bERROR\\b|NoClassDefFound|NoSuch(Method|Field)"
                            + "|(Linkage|Verify|AbstractMethod|IncompatibleClassChange|IllegalAccess"
                            + "|ClassFormat|UnsupportedClassVersion|ClassCircularity|BootstrapMethod"
                            + "|UnsatisfiedLink|ExceptionInInitializer)Error"
                            + "|Unknown version string|appears to have started a thread|ThreadLocal");

    @ParameterizedTest
    @MethodSource("installations")
    @Execution(ExecutionMode.CONCURRENT)
    void serves_applications(Installation installation, @TempDir Path directory) throws Exception {
        Container container = installation.container();
        Path base = Server.prepare(container, directory.toRealPath().resolve("base"));
        Path work = Files.createDirectories(directory.toRealPath().resolve("wars"));
        Path webapps = base.resolve("webapps");
        LegacyWars wars = new LegacyWars(installation, work);
        wars.deploy(webapps);
        ForeignApps foreign = new ForeignApps(installation);
        foreign.deploy(work, webapps);
        if (SampleWar.isFor(container)) {
            SampleWar.deploy(installation.edition(), webapps);
        }
        ServerLog log = new ServerLog();
        Map<String, String> results = new LinkedHashMap<>();
        try (TokenIssuer issuer = new TokenIssuer();
                Server server =
                        Server.start(
                                installation,
                                base,
                                Map.of(
                                        "legacy.crisp",
                                        LegacyChecks.CRISP_SECRET,
                                        "legacy.keys",
                                        issuer.keysUrl(),
                                        "hawtio.authenticationEnabled",
                                        "false"),
                                log)) {
            results.putAll(new LegacyChecks(server).run());
            results.putAll(new RegistrationChecks(container, server).run());
            results.putAll(new LifeChecks(server, wars, webapps, issuer).run());
            if (SampleWar.isFor(container)) {
                results.putAll(new SampleChecks(server).run());
            }
            results.putAll(new ForeignChecks(server, foreign.names()).run());
        } finally {
            Files.createDirectories(LOGS);
            Files.write(LOGS.resolve(installation + ".log"), log.lines());
        }
        assertThat(log.lines().stream().filter(line -> TROUBLE.matcher(line).find())).isEmpty();
        TABLE.add(installation, results);
    }

    static Stream<Installation> installations() {
        return Installation.all();
    }

    @AfterAll
    static void the_documentation_says_how_each_check_ended() throws Exception {
        assertThat(TABLE.installations())
                .containsExactlyInAnyOrderElementsOf(installations().toList());
        assertThat(Arrays.stream(Container.values()))
                .as("with either jar each check ends in the same way")
                .allSatisfy(container -> assertThat(TABLE.results(container)).hasSize(1));
        Files.writeString(WRITTEN, TABLE.markdown());
        assertThat(DOCUMENTED)
                .as("copy standalone/%s to docs/containers.md if the new one is right", WRITTEN)
                .hasSameTextualContentAs(WRITTEN);
    }
}
