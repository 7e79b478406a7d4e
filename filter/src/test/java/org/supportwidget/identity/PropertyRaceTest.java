package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.supportwidget.Race;

/** Users of different classes whose property is read at once. */
class PropertyRaceTest {
    /** Has a getter. */
    public record Customer(String name) {}

    /** Has a field of the same name. */
    public static final class Employee {
        public final String name = "Eve";
    }

    @Test
    void each_object_is_read_as_one_of_its_class() throws Exception {
        Property property = new Property("name");
        Race.of(
                () ->
                        thread -> {
                            Object user = thread % 2 == 0 ? new Customer("Carl") : new Employee();
                            String name = thread % 2 == 0 ? "Carl" : "Eve";
                            for (int i = 0; i < 50_000; i++) {
                                if (property.read(user) != name) {
                                    fail("read as another one");
                                }
                            }
                        });
    }
}
