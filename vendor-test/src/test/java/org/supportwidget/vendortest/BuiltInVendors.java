package org.supportwidget.vendortest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Vendors of the library's own, each against its sandbox; {@code -Dvendor=NAME} for one of them.
 * The build runs two classes of them beside each other, for a page mostly waits.
 */
@ExtendWith(Stage.class)
abstract class BuiltInVendors {
    private final String first;
    private final String last;

    /** Those whose names begin with one of the letters from {@code first} to {@code last}. */
    BuiltInVendors(String first, String last) {
        this.first = first;
        this.last = last;
    }

    @TestFactory
    Stream<DynamicContainer> conform(Stage.Resources stage) {
        String one = System.getProperty("vendor", "");
        return BuiltIn.NAMES.stream()
                .filter(name -> one.isEmpty() || one.equals(name))
                .filter(name -> isBetween(name.substring(0, 1)))
                .map(name -> container(name, stage));
    }

    private boolean isBetween(String letter) {
        return first.compareTo(letter) <= 0 && letter.compareTo(last) <= 0;
    }

    private static DynamicContainer container(String name, Stage.Resources stage) {
        Trial trial = new BuiltIn(name).trial(stage);
        return DynamicContainer.dynamicContainer(
                name,
                Gauntlet.CHECKS.stream()
                        .map(each -> DynamicTest.dynamicTest(each.name(), () -> each.run(trial))));
    }
}
