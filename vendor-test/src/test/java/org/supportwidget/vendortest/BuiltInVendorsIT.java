package org.supportwidget.vendortest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.Vendor;

/**
 * Every vendor of the library's own, against its sandbox; {@code -Dvendor=NAME} for one of them.
 */
@ExtendWith(Stage.class)
class BuiltInVendorsIT {

    @TestFactory
    Stream<DynamicContainer> conform(Stage.Resources stage) {
        String one = System.getProperty("vendor", "");
        return BuiltIn.NAMES.stream()
                .filter(name -> one.isEmpty() || one.equals(name))
                .map(name -> container(name, stage));
    }

    private static DynamicContainer container(String name, Stage.Resources stage) {
        Trial trial = new BuiltIn(name).trial(stage);
        return DynamicContainer.dynamicContainer(
                name,
                Gauntlet.CHECKS.stream()
                        .map(each -> DynamicTest.dynamicTest(each.name(), () -> each.run(trial))));
    }

    @Test
    void none_is_left_out() {
        List<String> found =
                ServiceLoader.load(Vendor.class).stream()
                        .filter(
                                each ->
                                        each.type()
                                                .getPackageName()
                                                .equals("org.supportwidget.vendor"))
                        .map(each -> each.get().name())
                        .toList();

        assertThat(BuiltIn.NAMES).containsExactlyInAnyOrderElementsOf(found);
    }
}
