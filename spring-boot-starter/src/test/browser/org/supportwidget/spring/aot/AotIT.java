package org.supportwidget.spring.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;
import org.supportwidget.spring.docs.JdkCompiler;

/** Boot's {@code processAot} on an application with the starter, and its result in use. */
class AotIT {
    @TempDir private static Path folder;

    @BeforeAll
    static void process() throws IOException {
        Settings settings =
                Settings.builder()
                        .sourceOutput(folder.resolve("sources"))
                        .resourceOutput(folder.resolve("classes"))
                        .classOutput(folder.resolve("classes"))
                        .groupId("com.acme")
                        .artifactId("shop")
                        .build();
        new SpringApplicationAotProcessor(AotApplication.class, settings, new String[0]).process();
    }

    @Test
    void a_native_image_keeps_vendors_and_scripts() throws IOException {
        StringBuilder metadata = new StringBuilder();
        for (Path file : files(folder.resolve("classes"), ".json")) {
            metadata.append(Files.readString(file));
        }
        assertThat(metadata.toString().replace("\\/", "/"))
                .contains("org.supportwidget.vendor.ThreadMessenger")
                .contains("org/supportwidget/vendor/");
    }

    @Test
    void the_application_starts_with_what_was_generated() throws Exception {
        JdkCompiler.compile(files(folder.resolve("sources"), ".java"), folder.resolve("classes"));
        Process application =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dspring.aot.enabled=true",
                                "-Dspring.devtools.restart.enabled=false",
                                "-cp",
                                folder.resolve("classes")
                                        + File.pathSeparator
                                        + System.getProperty("java.class.path"),
                                AotApplication.class.getName())
                        .redirectErrorStream(true)
                        .start();
        byte[] bytes = application.getInputStream().readAllBytes();
        String log = new String(bytes, StandardCharsets.UTF_8);
        assertThat(application.waitFor()).as(log).isZero();
        assertThat(log)
                .contains("AOT-processed")
                .contains("is on: vendors thread; identity: spring-security")
                .contains("page of nobody");
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toList());
        }
    }
}
