package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever the way in which Ann's session ended, Ben sees nothing of hers: for each vendor. */
@ExtendWith(Stage.class)
class RoutesIT {
    private final Cluster cluster;
    private final Browsers browsers;

    RoutesIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        this.browsers = browsers;
    }

    List<String> languages() {
        return List.of("jsp", "thymeleaf");
    }

    @TestFactory
    Stream<DynamicContainer> nobody_sees_the_previous_persons_conversation() {
        return languages().stream()
                .flatMap(language -> Stream.of(Route.values()).map(route -> of(route, language)));
    }

    private DynamicContainer of(Route route, String language) {
        Supplier<Scene> scene = new Played(() -> play(route, language));
        Stream<DynamicTest> vendors =
                Engines.VENDORS.stream()
                        .map(
                                vendor ->
                                        DynamicTest.dynamicTest(
                                                vendor, () -> nothingIsLeft(scene.get(), vendor)));
        Stream<DynamicTest> rest =
                Stream.of(
                        DynamicTest.dynamicTest(
                                "every vendor serves Ben",
                                () -> assertThat(scene.get().unserved()).isEmpty()),
                        DynamicTest.dynamicTest(
                                "the console is empty",
                                () ->
                                        assertThat(scene.get().computer().problems())
                                                .isEqualTo(List.of())));
        return DynamicContainer.dynamicContainer(
                route + " " + language, Stream.concat(vendors, rest));
    }

    private static void nothingIsLeft(Scene scene, String vendor) {
        assertThat(scene.shown(vendor)).as("shown").isEmpty();
        assertThat(scene.kept(vendor)).as("kept").isEmpty();
    }

    private Scene play(Route route, String language) {
        try (Scene scene = new Scene(cluster, browsers, route, language, true)) {
            scene.play();
            return scene;
        }
    }
}
