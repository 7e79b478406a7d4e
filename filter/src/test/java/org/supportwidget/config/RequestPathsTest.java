package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;

/** Attributes of the request may be what a visitor has sent. */
class RequestPathsTest {
    private static final String THREAD =
            """
            vendors = thread
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;

    @Test
    void a_path_through_the_request_is_pointed_out_in_one_line_at_the_start() {
        try (RecordedLog log = new RecordedLog()) {
            Engines.of(
                    THREAD + "identity.id = request.user.id\nidentity.email = request['u'].email");

            assertThat(log.messages(Level.INFO))
                    .containsExactly(
                            "Support Widget: identity.* reads attributes of the request (id from"
                                    + " request.user.id, email from request.u.email). Some frameworks"
                                    + " bind a form's parameters into such attributes (model"
                                    + " attributes, action and backing beans): make sure that only"
                                    + " the application's own code sets these, or any visitor can be"
                                    + " anybody");
        }
    }

    @Test
    void other_paths_are_not() {
        try (RecordedLog log = new RecordedLog()) {
            Engines.of(THREAD + "identity.email = session['a from request.b'].email");

            assertThat(log.records()).isEmpty();
        }
    }
}
