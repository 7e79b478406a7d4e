package org.supportwidget.vendortest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.supportwidget.Vendor;

class BuiltInTest {

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
