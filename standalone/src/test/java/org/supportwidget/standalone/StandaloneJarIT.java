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

/** What can be told of the two jars without running them. */
final class StandaloneJarIT {
    private static final Path TOOLS = Path.of("target", "tools");

    /**
     * Optional parts of nimbus-jose-jwt that nobody here calls, and what the application brings.
     */
    private static final Set<String> NOT_OURS =
            Set.of("javax.servlet.*", "org.thymeleaf.*", "org.bouncycastle.*", "com.google.*");

    private static Jar jakarta;
    private static Jar javax;

    @BeforeAll
    static void read_jars() throws IOException {
        jakarta = Jar.jakarta();
        javax = Jar.javax();
    }

    @Test
    void javax_jar_is_java_8_bytecode() {
        assertThat(javax.classes())
                .isNotEmpty()
                .allSatisfy(
                        (name, type) -> assertThat(type.majorVersion()).isLessThanOrEqualTo(52));
    }

    @Test
    void javax_jar_calls_nothing_newer_than_java_8() throws IOException {
        PrintWriterLogger log = new PrintWriterLogger(System.err);
        ClassListBuilder own = new ClassListBuilder(log);
        own.process(javax.path().toFile());
        Set<String> ignored = new HashSet<>(NOT_OURS);
        ignored.addAll(own.getPackages());
        try (InputStream signature = Files.newInputStream(TOOLS.resolve("java18.signature"))) {
            SignatureChecker checker = new SignatureChecker(signature, ignored, log);
            checker.setSourcePath(List.of());
            checker.process(javax.path().toFile());
            assertThat(checker.isSignatureBroken()).isFalse();
        }
    }

    @Test
    void neither_jar_names_the_other_ones_servlet_api() {
        assertThat(texts(javax, "\\bjakarta[./]")).isEmpty();
        assertThat(texts(jakarta, "\\bjavax[./]servlet\\b")).isEmpty();
        assertThat(texts(javax, "\\bjavax/servlet/Filter\\b")).isNotEmpty();
    }

    @Test
    void classes_of_others_are_under_names_of_ours() {
        String others = "(^|[L(;])(com[./]nimbusds|org[./]owasp|org[./]jspecify)[./]";
        for (Jar jar : List.of(jakarta, javax)) {
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
        for (Jar jar : List.of(jakarta, javax)) {
            assertThat(
                            metaInf(jar)
                                    .filter(name -> !name.matches("(services|licenses)/.*"))
                                    .collect(Collectors.toSet()))
                    .isEqualTo(expected);
            assertThat(jar.resources().get("META-INF/MANIFEST.MF"))
                    .contains("Implementation-Title: Support Widget")
                    .doesNotContain("Multi-Release");
        }
        assertThat(metaInf(javax).filter(name -> name.startsWith("licenses/")))
                .containsExactlyInAnyOrder(
                        "licenses/apache-2.0.txt",
                        "licenses/jvmdowngrader-lgpl-2.1.txt",
                        "licenses/owasp-encoder.txt");
    }

    @Test
    void services_are_merged_and_named_for_the_container() {
        assertThat(metaInf(jakarta).filter(name -> name.startsWith("services/")))
                .containsExactlyInAnyOrder(
                        "services/jakarta.servlet.ServletContainerInitializer",
                        "services/org.supportwidget.Vendor");
        assertThat(metaInf(javax).filter(name -> name.startsWith("services/")))
                .containsExactlyInAnyOrder(
                        "services/javax.servlet.ServletContainerInitializer",
                        "services/org.supportwidget.Vendor");
        assertThat(
                        javax.resources()
                                .get("META-INF/services/javax.servlet.ServletContainerInitializer"))
                .isEqualToIgnoringNewLines("org.supportwidget.servlet.SupportWidgetInitializer");
        assertThat(javax.resources().get("META-INF/services/org.supportwidget.Vendor"))
                .isEqualTo(jakarta.resources().get("META-INF/services/org.supportwidget.Vendor"));
    }

    @Test
    void descriptors_are_of_versions_that_servlet_3_1_and_later_read() {
        for (Jar jar : List.of(jakarta, javax)) {
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
        assertThat(new Linkage("javax/servlet/", TOOLS, "javax.").missing(javax)).isEmpty();
        assertThat(new Linkage("jakarta/servlet/", TOOLS, "jakarta.").missing(jakarta)).isEmpty();
    }

    /** Newer versions of an interface have defaults for what an older one leaves to its classes. */
    @Test
    void classes_have_every_method_that_the_oldest_servlet_api_asks_for() throws Exception {
        Predicate<String> servletClasses =
                name -> name.matches("org/supportwidget/(servlet|taglib)/(?!package-info).*");
        Set<String> missing =
                new Linkage("javax/servlet/", TOOLS, "javax.")
                        .abstractMethods(javax, servletClasses);
        assertThat(missing).isEmpty();
        assertThat(
                        new Linkage("jakarta/servlet/", TOOLS, "jakarta.")
                                .abstractMethods(jakarta, servletClasses))
                .isEmpty();
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
