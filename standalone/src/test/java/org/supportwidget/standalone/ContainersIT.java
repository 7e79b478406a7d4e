package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole servers, each a process of its own, with applications as people have them. */
final class ContainersIT {
    private static final Path LOGS = Path.of("target", "container-logs");
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "\\bSEVERE\\b|\\bERROR\\b|LinkageError|NoClassDefFound|NoSuchMethod|VerifyError"
                            + "|Unknown version string|appears to have started a thread|ThreadLocal");

    @ParameterizedTest
    @EnumSource
    void serves_old_applications(Container container, @TempDir Path directory) throws Exception {
        Path base = Server.prepare(container, directory.toRealPath().resolve("base"));
        LegacyWars wars = new LegacyWars(container, directory.toRealPath().resolve("wars"));
        wars.deploy(base.resolve("webapps"));
        ServerLog log = new ServerLog();
        Map<String, String> properties = Map.of("legacy.crisp", LegacyChecks.CRISP_SECRET);
        try (Server server = Server.start(container, base, properties, log)) {
            assertThat(new LegacyChecks(server, wars, base.resolve("webapps")).run()).isNotEmpty();
        } finally {
            Files.createDirectories(LOGS);
            Files.write(LOGS.resolve(container + ".log"), log.lines());
        }
        assertThat(log.lines().stream().filter(line -> TROUBLE.matcher(line).find())).isEmpty();
    }
}
