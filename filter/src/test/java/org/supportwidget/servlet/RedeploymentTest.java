package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.RecordedLog;

/** An application that is deployed again and again, and one whose class path has two of us. */
class RedeploymentTest {
    @TempDir Path temp;

    @Test
    void fifty_deployments_that_have_signed_leave_no_class_loader() throws Exception {
        long before = filters();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (DeployedApp app = new DeployedApp(temp)) {
            for (int i = 0; i < 50; i++) {
                loaders.add(new WeakReference<>(app.deploy()));
                assertThat(app.page()).contains("\"connectionEmail\":\"alice@example.com\"");
                app.undeploy();
            }
            long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (left(loaders) > 0 && System.nanoTime() < end) {
                System.gc();
            }

            assertThat(left(loaders)).isZero();
            assertThat(filters()).isEqualTo(before);
        }
    }

    private static long left(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    /** How many of our filters a walk through the heap finds, of whatever class loader. */
    private static long filters() throws Exception {
        Object histogram =
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "gcClassHistogram",
                                new Object[] {new String[0]},
                                new String[] {String[].class.getName()});
        return String.valueOf(histogram)
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > 3 && row[3].equals(SupportWidgetFilter.class.getName()))
                .mapToLong(row -> Long.parseLong(row[1]))
                .sum();
    }

    @Test
    void two_copies_on_the_class_path_work_and_are_named_in_the_log() throws Exception {
        Path old = temp.resolve("old");
        copy("SupportWidget.class", old);
        try (RecordedLog log = new RecordedLog();
                DeployedApp app = new DeployedApp(temp.resolve("app"), old)) {
            app.deploy();

            assertThat(app.page()).contains("\"connectionEmail\":\"alice@example.com\"");
            assertThat(log.messages(Level.WARNING))
                    .filteredOn(line -> line.contains("class path"))
                    .singleElement()
                    .satisfies(
                            line ->
                                    assertThat(line)
                                            .startsWith(
                                                    "Support Widget is on the class path 2 times: ")
                                            .contains("/filter/target/classes", old.toString()));
        }
    }

    private static void copy(String name, Path root) throws Exception {
        Path to = Files.createDirectories(root.resolve("org/supportwidget"));
        try (var in = org.supportwidget.SupportWidget.class.getResourceAsStream(name)) {
            Files.copy(in, to.resolve(name));
        }
    }
}
