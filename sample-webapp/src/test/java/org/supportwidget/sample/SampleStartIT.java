package org.supportwidget.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.sample.server.SampleServer;

/** What a newcomer reads first. */
@ExtendWith(Sample.class)
class SampleStartIT {
    private final SampleServer server;

    SampleStartIT(SampleServer server) {
        this.server = server;
    }

    @Test
    void warns_of_nothing_but_the_sandbox() throws Exception {
        Warnings warnings = new Warnings();
        Logger log = Logger.getLogger("org.supportwidget");
        log.addHandler(warnings);
        try {
            SampleServer.start(Sample.webapp(), 0).close();
        } finally {
            log.removeHandler(warnings);
        }

        assertThat(warnings.texts).hasSize(1).first().asString().startsWith("sandbox = on: ");
    }

    @Test
    void says_which_port_is_in_use() {
        int port = server.uri().getPort();

        assertThatThrownBy(() -> SampleServer.start(Sample.webapp(), port))
                .hasMessageStartingWith("Port " + port + " is in use");
    }

    private static final class Warnings extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                texts.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
