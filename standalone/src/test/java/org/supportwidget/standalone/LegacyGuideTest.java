package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.SupportWidget;
import org.supportwidget.config.Configuration;
import org.supportwidget.identity.PropertyPath;

/** The blocks of the guide for old WARs work as they stand. */
class LegacyGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "legacy-war.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    @TempDir Path folder;

    private static List<String> blocks(String language) throws Exception {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private SupportWidget configured(String text) throws Exception {
        Path secret = Files.writeString(folder.resolve("thread-secret"), "a secret\n");
        Properties properties = new Properties();
        properties.load(new StringReader(text.replace("/etc/shop/thread-secret", "" + secret)));
        return Configuration.supportWidget(
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(key -> key, properties::getProperty)));
    }

    @Test
    void has_no_block_in_a_language_that_nobody_tests() throws Exception {
        assertThat(BLOCK.matcher(Files.readString(GUIDE)).results().map(b -> b.group(1)))
                .containsOnly("properties", "sh", "text", "jsp", "xml");
    }

    /** Container, Java, jar, and what in it is under LGPL. */
    @Test
    void the_table_has_a_row_for_each_jar() throws Exception {
        Map<String, List<String>> rows =
                Files.readString(GUIDE)
                        .lines()
                        .filter(line -> line.startsWith("| ") && line.contains("-VERSION"))
                        .map(line -> List.of(line.substring(2).split(" \\| ?")))
                        .collect(Collectors.toMap(cells -> cells.get(2), cells -> cells));

        assertThat(rows).hasSameSizeAs(Edition.values());
        for (Edition edition : Edition.values()) {
            String classifier = edition == Edition.JAKARTA ? "" : "-" + edition.title;
            List<String> row =
                    rows.getOrDefault(
                            "`support-widget-standalone-VERSION" + classifier + ".jar`", List.of());
            assertThat(row).as(edition.title).hasSize(4);
            assertThat(row.get(1)).isEqualTo(edition.oldestJava + " or later");
            assertThat(row.get(3).equals("nothing")).isEqualTo(edition.oldestJava == 17);
        }
    }

    @Test
    void the_first_file_probes_and_the_second_one_does_not() throws Exception {
        List<SupportWidget> engines =
                List.of(
                        configured(blocks("properties").get(0)),
                        configured(blocks("properties").get(1)));

        assertThat(engines).allMatch(engine -> engine.http().injection().auto());
        assertThat(engines)
                .extracting(engine -> engine.http().identityProbe())
                .containsExactly(true, false);
    }

    @Test
    void the_line_of_the_start_is_that_of_the_second_file() throws Exception {
        SupportWidget engine = configured(blocks("properties").get(1));

        assertThat(blocks("text").get(1))
                .contains("vendors " + String.join(", ", engine.vendorNames()) + ";")
                .contains("identity: " + engine.identitySource() + ";")
                .contains("log-out paths: " + engine.http().logoutPaths().get(0) + ";");
    }

    @Test
    void what_the_probe_tells_are_paths() throws Exception {
        assertThat(blocks("text").get(0).lines().skip(1))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        line -> {
                            String path = line.strip().split(" : ", 2)[0];
                            assertThat(PropertyPath.parse(path)).hasToString(path);
                        });
    }

    @Test
    void the_commands_put_the_two_files_where_they_belong() throws Exception {
        String jar = "support-widget-standalone-0.1.0-SNAPSHOT-javax.jar";
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>0.1.0-SNAPSHOT<");
        new War(folder.resolve("war"))
                .file("index.jsp", "")
                .file("WEB-INF/web.xml", "<web-app/>")
                .zip(folder.resolve("shop.war"));
        Files.writeString(folder.resolve(jar), "jar");
        Files.writeString(folder.resolve("support-widget.properties"), "file");

        run(blocks("sh").get(0));

        try (ZipFile war = new ZipFile(folder.resolve("shop.war").toFile())) {
            assertThat(war.stream().filter(e -> !e.isDirectory()).map(Object::toString))
                    .contains(
                            "index.jsp",
                            "WEB-INF/web.xml",
                            "WEB-INF/lib/" + jar,
                            "WEB-INF/support-widget.properties");
        }
    }

    private void run(String commands) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", commands);
        String tools = Path.of(System.getProperty("java.home"), "bin").toString();
        shell.environment().merge("PATH", tools, (path, ours) -> ours + ":" + path);
        Process process = shell.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** {@link LegacyWars} declares it so in every container. */
    @Test
    void the_declaration_is_the_one_that_is_tested() throws Exception {
        assertThat(blocks("xml")).containsExactly(WebXml.filter("outermost"));
    }

    @Test
    void its_links_lead_to_files() throws Exception {
        List<String> links =
                Pattern.compile("\\]\\(([^):#]+)\\)")
                        .matcher(Files.readString(GUIDE))
                        .results()
                        .map(link -> link.group(1))
                        .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(GUIDE.resolveSibling(link)).exists());
    }
}
