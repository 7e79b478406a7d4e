package org.supportwidget.standalone;

import java.nio.file.Path;

/** Our jars: one for {@code jakarta.servlet}, two for {@code javax.servlet}. */
enum Edition {
    JAKARTA("jakarta", Namespace.JAKARTA, 17),
    JAVAX("javax", Namespace.JAVAX, 8),
    JAVAX_JAVA17("javax-java17", Namespace.JAVAX, 17);

    /** The classifier of the jar, but for the first. */
    final String title;

    final Namespace namespace;
    final int oldestJava;

    Edition(String title, Namespace namespace, int oldestJava) {
        this.title = title;
        this.namespace = namespace;
        this.oldestJava = oldestJava;
    }

    /** Where the build put it. */
    Path jar() {
        return Path.of(System.getProperty("standalone." + title));
    }
}
