package org.supportwidget.sample.sessionend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The sample with one more script in the head of its pages: {@code /soft/script.js}. */
final class ScriptedSample {
    private static final String[] LAYOUTS = {
        "WEB-INF/tags/page.tag", "WEB-INF/templates/layout.html", "static.html"
    };

    private ScriptedSample() {}

    static Resource of(Path webapp, ResourceFactory factory) {
        Path edited = Path.of("target", "scripted-sample").toAbsolutePath();
        try {
            for (String layout : LAYOUTS) {
                String text = Files.readString(webapp.resolve(layout));
                Path file = edited.resolve(layout);
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file,
                        text.replace("<head>", "<head><script src=\"/soft/script.js\"></script>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResourceFactory.combine(factory.newResource(edited), factory.newResource(webapp));
    }
}
