package org.supportwidget.servlet;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.Logger;
import org.supportwidget.SupportWidget;

/**
 * The copies of the library on the class path, of one version or of several: an old jar that was
 * forgotten, or one of the container's. Of two, classes come from the one and scripts from the
 * other.
 */
final class Copies {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");
    private static final String LIBRARY =
            SupportWidget.class.getName().replace('.', '/') + ".class";

    private Copies() {}

    /** Warns if there is more than one. */
    static void warn() {
        Set<String> places = places(SupportWidget.class.getClassLoader());
        if (places.size() > 1) {
            LOG.warning(
                    "Support Widget is on the class path "
                            + places.size()
                            + " times: "
                            + String.join(", ", places)
                            + ". Leave one; else classes of one may meet scripts of another");
        }
    }

    /** Where a class loader finds the library: folders and jars as URLs. */
    static Set<String> places(ClassLoader loader) {
        Set<String> places = new LinkedHashSet<>();
        try {
            Collections.list(loader.getResources(LIBRARY))
                    .forEach(url -> places.add(url.toString().replaceFirst("!?/" + LIBRARY, "")));
        } catch (IOException e) {
            // Then there is nothing to be said about it.
        }
        return places;
    }
}
