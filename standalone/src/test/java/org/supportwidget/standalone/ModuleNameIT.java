package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleFinder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On the module path, our jars have a name that does not hang on their file's. */
final class ModuleNameIT {
    @ParameterizedTest
    @EnumSource
    void java_reads_our_name_from_the_jar(Edition edition) {
        assertThat(ModuleFinder.of(edition.jar()).findAll())
                .singleElement()
                .satisfies(
                        module ->
                                assertThat(module.descriptor().name())
                                        .isEqualTo("org.supportwidget.standalone"));
    }
}
