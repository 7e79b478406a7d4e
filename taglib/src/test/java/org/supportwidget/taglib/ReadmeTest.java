package org.supportwidget.taglib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorCatalog;
import org.supportwidget.config.Configuration;

/**
 * The README's blocks of code work as they stand; its Thymeleaf block is tested with the dialect.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    @TempDir Path folder;

    private static List<String> blocks(String language) throws Exception {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static Map<String, String> properties() throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(blocks("properties").get(0)));
        properties.setProperty("thread.secret", "a secret of the environment's");
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    @Test
    void has_no_block_in_a_language_that_nobody_tests() throws Exception {
        assertThat(
                        BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                                .results()
                                .map(b -> b.group(1)))
                .containsOnly("text", "jsp", "sh", "xml", "properties", "html", "java");
    }

    @Test
    void before_and_after_take_ten_lines_at_most() throws Exception {
        assertThat((blocks("text").get(0) + blocks("jsp").get(0)).lines().count())
                .isLessThanOrEqualTo(10);
    }

    @Test
    void the_commands_exist() throws Exception {
        assertThat(blocks("sh"))
                .containsExactly(
                        "mvn -Prun\n",
                        "./verify\n",
                        "sh filter/csp-amend \"default-src 'self'\" --vendor thread\n");
        assertThat(Files.readString(ROOT.resolve("pom.xml"))).contains("<id>run</id>");
        assertThat(ROOT.resolve("verify")).isExecutable();
        assertThat(ROOT.resolve("filter/csp-amend")).exists();
    }

    @Test
    void the_dependency_is_this_module() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = find(pom, "<version>(.*?)</version>");
        assertThat(blocks("xml").get(0))
                .contains(
                        "<artifactId>"
                                + find(pom, "<artifactId>(support-widget-taglib)</artifactId>")
                                + "</artifactId>")
                .contains("<version>" + version + "</version>");
    }

    private static String find(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow()
                .replaceAll("</?[a-zA-Z]+>", "");
    }

    @Test
    void the_properties_configure_a_vendor() throws Exception {
        SupportWidget support = Configuration.supportWidget(properties());

        assertThat(support.vendorNames()).containsExactly("thread");
    }

    @Test
    void the_jsp_renders_with_the_properties() throws Exception {
        String file =
                properties().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n"));
        String page =
                "<% session.setAttribute(\"user\", java.util.Map.of(\"id\", \"1\", \"email\", \"a@b.example\")); %>"
                        + blocks("jsp").get(0);
        try (JspServer server =
                new JspServer(
                        folder,
                        Map.of("WEB-INF/support-widget.properties", file, "page.jsp", page))) {
            assertThat(server.get("/page.jsp")).contains("\"connectionEmail\":\"a@b.example\"");
        }
    }

    @Test
    void the_java_compiles() throws Exception {
        String source =
                """
                import jakarta.servlet.Filter;
                import java.util.Map;
                import org.supportwidget.SupportWidget;
                import org.supportwidget.config.Configuration;
                import org.supportwidget.servlet.SupportWidgetFilter;
                class Embedded { Filter filter() { %s return filter; } }
                """
                        .formatted(blocks("java").get(0));
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///Embedded.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of(
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-classpath",
                        System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, null, null, options, null, List.of(file)).call())
                .isTrue();
    }

    @Test
    void the_table_has_a_row_for_each_vendor() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(VendorCatalog.load().names())
                .isNotEmpty()
                .allSatisfy(
                        name ->
                                assertThat(readme)
                                        .containsPattern("(?m)^\\| .* \\| `" + name + "` \\|"));
    }

    @Test
    void its_links_lead_to_files() throws Exception {
        List<String> links =
                Pattern.compile("\\]\\(([^):#]+)\\)")
                        .matcher(Files.readString(ROOT.resolve("README.md")))
                        .results()
                        .map(link -> link.group(1))
                        .toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }
}
