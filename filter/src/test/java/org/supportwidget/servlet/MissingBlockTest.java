package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;

/** What the log says at FINE of a page that got no block. */
class MissingBlockTest {
    private static final String PAGE = "<!DOCTYPE html><html><body><p>Hi</p></body></html>";

    @TempDir static Path temp;
    private static WebApp app;

    @BeforeAll
    static void start_an_application() throws Exception {
        String exclude = "inject.exclude = /admin/*\n";
        app =
                new WebApp(temp)
                        .filter(
                                new SupportWidgetFilter(Engines.of(AppFiles.PROPERTIES + exclude)),
                                DispatcherType.REQUEST)
                        .page("/page", html(PAGE))
                        .page("/admin/page", html(PAGE))
                        .page("/fragment", html("<p>Only a part</p>"))
                        .page("/attachment", header("Content-Disposition", "attachment"))
                        .page("/encoded", header("Content-Encoding", "br"))
                        .page("/utf-16", header("Content-Type", "text/html;charset=UTF-16"))
                        .page("/data", header("Content-Type", "application/json"))
                        .start();
    }

    @AfterAll
    static void stop_it() {
        app.close();
    }

    private static WebApp.Page html(String body) {
        return (request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(body);
        };
    }

    private static WebApp.Page header(String name, String value) {
        return (request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader(name, value);
            response.getWriter().write(PAGE);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/page, inject.exclude matches",
        "/fragment, 'its first 1,024 characters are not those of a document, or it is a frameset,"
                + " or XHTML that does not end with </body>; or the application failed, or went on"
                + " without the filter''s response'",
        "/attachment, it is an attachment",
        "/encoded, the application has set Content-Encoding",
        "/utf-16, its encoding cannot be read"
    })
    void the_reason_is_logged_once_a_path(String path, String reason) throws Exception {
        try (RecordedLog log = new RecordedLog()) {
            get(path);
            get(path);

            assertThat(log.messages(Level.FINE))
                    .filteredOn(line -> line.startsWith("No block"))
                    .containsExactly("No block in the page " + path + ": " + reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/data"})
    void nothing_is_logged_of_other_answers(String path) throws Exception {
        try (RecordedLog log = new RecordedLog()) {
            get(path);

            assertThat(log.messages(Level.FINE)).noneMatch(line -> line.startsWith("No block"));
        }
    }

    private static void get(String path) throws Exception {
        app.send("GET", path, "Accept", "text/html");
    }
}
