package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.mojo.animal_sniffer.ClassListBuilder;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.PrintWriterLogger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be told of our jars without running them. */
final class StandaloneJarIT {
    private static final Path TOOLS = Path.of("target", "tools");

    /**
     * Optional parts of nimbus-jose-jwt that nobody here calls, and what the application brings.
     */
    private static final Set<String> NOT_OURS =
            Set.of("javax.servlet.*", "org.thymeleaf.*", "org.bouncycastle.*", "com.google.*");

    private static Jar jakarta;
    private static Jar javax;
    private static Jar javax17;
    private static List<Jar> all;

    @BeforeAll
    static void read_jars() throws IOException {
        jakarta = Jar.of(Edition.JAKARTA);
        javax = Jar.of(Edition.JAVAX);
        javax17 = Jar.of(Edition.JAVAX_JAVA17);
        all = List.of(jakarta, javax, javax17);
    }

    /** Java Virtual Machine Specification, table 4.1-A: 52 is Java 8, 61 is Java 17. */
    @Test
    void class_files_are_of_the_java_that_the_jar_is_for() {
        assertThat(javax.classes())
                .isNotEmpty()
                .allSatisfy(
                        (name, type) -> assertThat(type.majorVersion()).isLessThanOrEqualTo(52));
        for (Jar jar : List.of(jakarta, javax17)) {
            assertThat(jar.classes())
                    .isNotEmpty()
                    .allSatisfy(
                            (name, type) -> {
                                assertThat(type.majorVersion()).isLessThanOrEqualTo(61);
                                if (!name.startsWith("org/supportwidget/internal/")) {
                                    assertThat(type.majorVersion()).isEqualTo(61);
                                }
                            });
        }
    }

    @Test
    void the_two_jars_for_java_17_have_the_same_classes() {
        assertThat(javax17.classes().keySet()).isEqualTo(jakarta.classes().keySet());
        assertThat(javax.classes().keySet()).containsAll(javax17.classes().keySet());
    }

    @Test
    void javax_jar_calls_nothing_newer_than_java_8() throws IOException {
        PrintWriterLogger log = new PrintWriterLogger(System.err);
        ClassListBuilder own = new ClassListBuilder(log);
        own.process(javax.edition().jar().toFile());
        Set<String> ignored = new HashSet<>(NOT_OURS);
        ignored.addAll(own.getPackages());
        try (InputStream signature = Files.newInputStream(TOOLS.resolve("java18.signature"))) {
            SignatureChecker checker = new SignatureChecker(signature, ignored, log);
            checker.setSourcePath(List.of());
            checker.process(javax.edition().jar().toFile());
            assertThat(checker.isSignatureBroken()).isFalse();
        }
    }

    @Test
    void no_jar_names_the_other_servlet_api() {
        for (Jar jar : List.of(javax, javax17)) {
            assertThat(texts(jar, "\\bjakarta[./]")).isEmpty();
            assertThat(texts(jar, "\\bjavax/servlet/Filter\\b")).isNotEmpty();
        }
        assertThat(texts(jakarta, "\\bjavax[./]servlet\\b")).isEmpty();
    }

    @Test
    void classes_of_others_are_under_names_of_ours() {
        String others = "(^|[L(;])(com[./]nimbusds|org[./]owasp|org[./]jspecify)[./]";
        for (Jar jar : all) {
            assertThat(jar.classes().keySet())
                    .allMatch(name -> name.startsWith("org/supportwidget/"))
                    .anyMatch(name -> name.startsWith("org/supportwidget/internal/nimbus/"));
            assertThat(texts(jar, others)).isEmpty();
            // JvmDowngrader leaves annotations of its own behind, which nothing reads.
            assertThat(jar.classes().values().stream().flatMap(type -> type.members().stream()))
                    .noneMatch(member -> member.owner().startsWith("xyz/"));
        }
    }

    @Test
    void nothing_is_left_of_others_but_their_licences() {
        Set<String> expected =
                Set.of("MANIFEST.MF", "NOTICE", "support-widget.tld", "web-fragment.xml");
        for (Jar jar : all) {
            assertThat(
                            metaInf(jar)
                                    .filter(name -> !name.matches("(services|licenses)/.*"))
                                    .collect(Collectors.toSet()))
                    .isEqualTo(expected);
            assertThat(jar.resources().get("META-INF/MANIFEST.MF"))
                    .contains("Implementation-Title: Support Widget")
                    .doesNotContain("Multi-Release");
        }
    }

    @Test
    void services_are_merged_and_named_for_the_container() {
        assertThat(metaInf(jakarta).filter(name -> name.startsWith("services/")))
                .containsExactlyInAnyOrder(
                        "services/jakarta.servlet.ServletContainerInitializer",
                        "services/org.supportwidget.Vendor");
        String vendors = "META-INF/services/org.supportwidget.Vendor";
        String initializers = "META-INF/services/javax.servlet.ServletContainerInitializer";
        for (Jar jar : List.of(javax, javax17)) {
            assertThat(metaInf(jar).filter(name -> name.startsWith("services/")))
                    .containsExactlyInAnyOrder(
                            "services/javax.servlet.ServletContainerInitializer",
                            "services/org.supportwidget.Vendor");
            assertThat(jar.resources().get(initializers))
                    .isEqualToIgnoringNewLines(
                            "org.supportwidget.servlet.SupportWidgetInitializer");
            assertThat(jar.resources().get(vendors)).isEqualTo(jakarta.resources().get(vendors));
        }
    }

    @Test
    void descriptors_are_of_versions_that_servlet_3_1_and_later_read() {
        for (Jar jar : all) {
            assertThat(jar.resources().get("META-INF/web-fragment.xml"))
                    .contains("http://xmlns.jcp.org/xml/ns/javaee/web-fragment_3_1.xsd")
                    .contains("version=\"3.1\"");
            assertThat(jar.resources().get("META-INF/support-widget.tld"))
                    .contains("http://java.sun.com/xml/ns/javaee/web-jsptaglibrary_2_1.xsd")
                    .contains("version=\"2.1\"");
        }
    }

    @Test
    void jars_link_on_the_oldest_servlet_api_that_they_are_for() throws IOException {
        for (Jar jar : List.of(javax, javax17)) {
            assertThat(new Linkage("javax/servlet/", TOOLS, "javax.").missing(jar)).isEmpty();
        }
        assertThat(new Linkage("jakarta/servlet/", TOOLS, "jakarta.").missing(jakarta)).isEmpty();
    }

    /** Newer versions of an interface have defaults for what an older one leaves to its classes. */
    @Test
    void classes_have_every_method_that_the_oldest_servlet_api_asks_for() throws Exception {
        Predicate<String> servletClasses =
                name -> name.matches("org/supportwidget/(servlet|taglib)/(?!package-info).*");
        Linkage old = new Linkage("javax/servlet/", TOOLS, "javax.");
        Linkage newer = new Linkage("jakarta/servlet/", TOOLS, "jakarta.");
        assertThat(old.abstractMethods(javax, servletClasses)).isEmpty();
        assertThat(old.abstractMethods(javax17, servletClasses)).isEmpty();
        assertThat(newer.abstractMethods(jakarta, servletClasses)).isEmpty();
    }

    @Test
    void pom_names_no_dependency_that_an_application_would_get() throws IOException {
        String pom = Files.readString(Path.of("dependency-reduced-pom.xml"));
        assertThat(Arrays.stream(pom.split("<dependency>", -1)).skip(1))
                .allMatch(dependency -> dependency.contains("<scope>test</scope>"));
    }

    private static Set<String> texts(Jar jar, String expression) {
        Pattern pattern = Pattern.compile(expression);
        return jar.classes().values().stream()
                .flatMap(type -> type.texts().stream())
                .filter(text -> pattern.matcher(text).find())
                .collect(Collectors.toSet());
    }

    private static Stream<String> metaInf(Jar jar) {
        return jar.resources().keySet().stream()
                .filter(name -> name.startsWith("META-INF/"))
                .map(name -> name.substring("META-INF/".length()));
    }
}
