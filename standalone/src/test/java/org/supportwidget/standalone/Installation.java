package org.supportwidget.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A container, and which of our jars its applications have. */
record Installation(Container container, Edition edition) {

    /** Each container with each jar that is for it. */
    static Stream<Installation> all() {
        return Arrays.stream(Container.values()).flatMap(Installation::of);
    }

    static Stream<Installation> of(Container container) {
        return Arrays.stream(Edition.values())
                .filter(edition -> edition.namespace == container.namespace)
                .map(edition -> new Installation(container, edition));
    }

    /** Java 8 where both run on it and {@code JAVA8_HOME} names one; else ours. */
    Path java() {
        String java8 = System.getenv("JAVA8_HOME");
        String home = isOnJava8() ? java8 : System.getProperty("java.home");
        return Path.of(home, "bin", "java");
    }

    boolean isOnJava8() {
        String java8 = System.getenv("JAVA8_HOME");
        return oldestJava() == 8 && java8 != null && !java8.isEmpty();
    }

    /** The oldest Java that both run on. */
    int oldestJava() {
        return Math.max(container.oldestJava, edition.oldestJava);
    }

    @Override
    public String toString() {
        return container + "-" + edition.title;
    }
}
