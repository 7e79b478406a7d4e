package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.owasp.encoder.Encode;

/** Each of our jars has the licence of everything in it that is of others, and no other licence. */
final class LicencesIT {
    private static final String LICENCES = "META-INF/licenses/";

    /** The library of a class, as the build moved it. */
    private static final Pattern LIBRARY =
            Pattern.compile("(org/supportwidget/internal/\\w+)/(?:\\w+/shaded/(\\w+)/)?.*");

    /** A package, whose classes these are, and the file with the licence. */
    private static final Pattern NOTICE =
            Pattern.compile("(?s)(org/supportwidget/internal/\\w+) +(\\w.*?) +(\\S+\\.txt)\n");

    private static final Pattern LGPL =
            Pattern.compile("(?i)lgpl|lesser\\s+general\\s+public|jvmdowngrader");

    @ParameterizedTest
    @EnumSource
    void the_notice_names_each_library_and_its_licence(Edition edition) throws IOException {
        Jar jar = Jar.of(edition);
        Set<String> named = new TreeSet<>();
        Set<String> licences = new TreeSet<>();
        Matcher notice = NOTICE.matcher(jar.resources().get("META-INF/NOTICE"));
        while (notice.find()) {
            String owners = notice.group(2).toLowerCase(Locale.ROOT);
            named.add(notice.group(1));
            libraries(jar, 2, notice.group(1)).forEach(inner -> assertThat(owners).contains(inner));
            licences.add(LICENCES + notice.group(3));
        }

        assertThat(named).isEqualTo(libraries(jar, 1, "org/supportwidget/internal/"));
        assertThat(jar.resources().keySet().stream().filter(name -> name.startsWith(LICENCES)))
                .containsExactlyInAnyOrderElementsOf(licences);
    }

    @ParameterizedTest
    @EnumSource
    void licences_are_those_that_the_owners_publish(Edition edition) throws IOException {
        Jar jar = Jar.of(edition);

        assertThat(jar.resources().get(LICENCES + "apache-2.0.txt"))
                .isEqualTo(Files.readString(Path.of("..", "LICENSE")));
        assertThat(jar.resources().get(LICENCES + "owasp-encoder.txt"))
                .isEqualToIgnoringNewLines(published(Encode.class, "META-INF/LICENSE"));
        assertThat(
                        published(
                                JWSObject.class,
                                "META-INF/maven/com.nimbusds/nimbus-jose-jwt/pom.xml"))
                .contains("<url>https://www.apache.org/licenses/LICENSE-2.0.txt</url>");
    }

    @ParameterizedTest
    @EnumSource
    void only_the_jar_for_java_8_has_anything_under_lgpl(Edition edition) throws IOException {
        Jar jar = Jar.of(edition);
        Set<String> found =
                jar.resources().entrySet().stream()
                        .filter(file -> LGPL.matcher(file.getValue()).find())
                        .map(file -> file.getKey())
                        .collect(Collectors.toCollection(TreeSet::new));
        jar.classes()
                .forEach(
                        (name, type) -> {
                            if (type.texts().stream().anyMatch(text -> text.contains("jvmdg"))) {
                                found.add("classes");
                            }
                        });

        assertThat(found)
                .isEqualTo(
                        edition == Edition.JAVAX
                                ? Set.of(
                                        "META-INF/MANIFEST.MF",
                                        "META-INF/NOTICE",
                                        LICENCES + "jvmdowngrader-lgpl-2.1.txt",
                                        "classes")
                                : Set.of());
    }

    /**
     * @param group 1 for the packages, 2 for what is in them under a name of its own
     */
    private static Set<String> libraries(Jar jar, int group, String below) {
        Set<String> libraries = new TreeSet<>();
        for (String name : jar.classes().keySet()) {
            Matcher library = LIBRARY.matcher(name);
            if (name.startsWith(below) && library.matches() && library.group(group) != null) {
                libraries.add(library.group(group));
            }
        }
        return libraries;
    }

    /** A file of the jar from which a class comes. */
    private static String published(Class<?> type, String file) throws IOException {
        URL jar = type.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream in = new URL("jar:" + jar + "!/" + file).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
