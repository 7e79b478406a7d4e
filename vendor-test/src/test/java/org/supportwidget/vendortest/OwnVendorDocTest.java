package org.supportwidget.vendortest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blocks of the page are files that are compiled and run here. */
class OwnVendorDocTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^\\*\\*`([^`]+)`\\*\\*.*?^```\\w+\\n(.*?)^```$");

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/own-vendor.md"));
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(page()).results().map(each -> each.group(1)).toList();
    }

    @Test
    void shows_the_five_places_and_the_sandbox() throws IOException {
        assertThat(blocks())
                .containsExactly(
                        "pom.xml",
                        "src/main/java/com/acme/helpful/Helpful.java",
                        "src/main/resources/com/acme/helpful/helpful.js",
                        "src/main/resources/META-INF/services/org.supportwidget.Vendor",
                        "src/test/java/com/acme/helpful/HelpfulIT.java",
                        "src/test/resources/com/acme/helpful/sandbox.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/com/acme/helpful/Helpful.java",
                "resources/com/acme/helpful/helpful.js",
                "java/com/acme/helpful/HelpfulIT.java",
                "resources/com/acme/helpful/sandbox.js"
            })
    void a_block_is_the_file_that_is_tested(String file) throws IOException {
        String text = Files.readString(Path.of("src/test", file));

        assertThat(page()).contains("\n" + text + "```\n");
    }

    @Test
    void the_services_line_is_the_one_that_is_tested() throws IOException {
        String services =
                Files.readString(
                        Path.of("src/test/resources/META-INF/services/org.supportwidget.Vendor"));

        assertThat(services).startsWith("com.acme.helpful.Helpful\n");
        assertThat(page()).contains("```text\ncom.acme.helpful.Helpful\n```");
    }
}
