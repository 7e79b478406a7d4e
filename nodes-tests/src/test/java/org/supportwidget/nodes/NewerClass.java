package org.supportwidget.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * A class that only the nodes of a newer version have, as while a new version is rolled out.
 *
 * @param folder where it is
 */
record NewerClass(Path folder) {
    /** Its name. */
    static final String NAME = "newer.Customer";

    private static final String SOURCE =
            """
            package newer;

            public record Customer(String email) implements java.io.Serializable {}
            """;

    static NewerClass compile() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "nodes", "newer"));
            Path source = Files.writeString(folder.resolve("Customer.java"), SOURCE);
            int status =
                    ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "-d", folder.toString(), source.toString());
            if (status != 0) {
                throw new IllegalStateException("the newer class cannot be compiled");
            }
            return new NewerClass(folder.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
