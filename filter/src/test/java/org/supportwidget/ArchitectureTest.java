package org.supportwidget;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the packages may depend on each other. */
class ArchitectureTest {
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.supportwidget");

    private static final String SERVLET = "org.supportwidget.servlet";

    private static final Set<String> OPEN =
            Set.of(
                    "org.supportwidget",
                    "org.supportwidget.csp",
                    "org.supportwidget.http",
                    "org.supportwidget.signing",
                    "org.supportwidget.zendesk");

    @Test
    void packages_below_the_root_form_no_cycle() {
        slices().matching("org.supportwidget.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** Slices do not see the root package, because it is no slice. */
    @Test
    void the_root_package_depends_only_on_packages_that_do_not_know_it() {
        classes()
                .that()
                .resideInAPackage("org.supportwidget")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("org.supportwidget..")
                                .or(
                                        resideInAnyPackage(
                                                "org.supportwidget",
                                                "org.supportwidget.csp",
                                                "org.supportwidget.signing",
                                                "org.supportwidget.http",
                                                "org.supportwidget.inject",
                                                "org.supportwidget.web")))
                .check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csp", "signing", "web", "http", "inject"})
    void some_packages_depend_on_nothing_else_of_the_library(String name) {
        String own = "org.supportwidget." + name;
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.supportwidget..").and(not(resideInAPackage(own))))
                .check(MAIN);
    }

    @Test
    void only_the_servlet_packages_know_servlets_but_for_the_look_up_of_a_requests_widget() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.supportwidget.servlet..")
                .and()
                .doNotHaveFullyQualifiedName(SupportWidget.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "javax.servlet..")
                .check(MAIN);
        noClasses()
                .that()
                .haveFullyQualifiedName(SupportWidget.class.getName())
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta..")
                                .and(
                                        not(
                                                JavaClass.Predicates.type(
                                                        jakarta.servlet.ServletRequest.class))))
                .check(MAIN);
    }

    @Test
    void nothing_depends_on_the_servlet_packages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.supportwidget.servlet..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.supportwidget.servlet..")
                .check(MAIN);
    }

    /** The front door is used by no room. */
    @ParameterizedTest
    @CsvSource({
        "container,",
        "answer, container",
        "body, answer container",
        "logout, answer container",
        "visitor, answer container",
        "diagnostics, answer container",
        "page, answer body diagnostics logout container"
    })
    void a_room_of_the_servlet_package_uses_only_those_below_it(String room, String below) {
        List<String> allowed = new ArrayList<>(List.of(SERVLET + "." + room));
        for (String each : below == null ? new String[0] : below.split(" ")) {
            allowed.add(SERVLET + "." + each);
        }
        noClasses()
                .that()
                .resideInAPackage(SERVLET + "." + room)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(SERVLET + "..")
                                .and(not(resideInAnyPackage(allowed.toArray(new String[0])))))
                .check(MAIN);
    }

    /** One wrapper of the response, and one of the request. */
    @Test
    void nothing_else_wraps_the_response_or_the_request() {
        noClasses()
                .that(
                        describe(
                                "are not of the page room",
                                type -> !type.getPackageName().equals(SERVLET + ".page")))
                .should()
                .beAssignableTo(jakarta.servlet.ServletResponseWrapper.class)
                .orShould()
                .beAssignableTo(jakarta.servlet.ServletRequestWrapper.class)
                .check(MAIN);
    }

    @Test
    void vendors_use_only_what_an_applications_own_vendor_could_use() {
        classes()
                .that()
                .resideInAPackage("org.supportwidget.vendor")
                .should()
                .onlyDependOnClassesThat(
                        describe(
                                "a vendor of an application's own could use",
                                ArchitectureTest::isOpen))
                .check(MAIN);
    }

    @Test
    void nothing_logs_to_standard_output_or_a_logging_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.supportwidget.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "org.apache..")
                .check(MAIN);
    }

    private static boolean isOpen(JavaClass type) {
        String its = type.getPackageName();
        return !its.startsWith("org.supportwidget")
                || its.equals("org.supportwidget.vendor")
                || (OPEN.contains(its) && type.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
