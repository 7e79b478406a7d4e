package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportwidget.ConfigurationException;

/** Reads a configuration that begins right and goes on with anything. */
class ConfigurationFuzzTest {
    private static final String SECRET = "thread-portal-authentication-secret";
    private static final String RIGHT =
            """
            vendors = thread
            identity.id = session.user.id
            identity.email = session.user.email
            thread.app-id = 6b2c0a4e-12cd-4b68-9a1f-0c2f9c5d1c11
            thread.secret = %s
            """
                    .formatted(SECRET);

    /** These reach beyond the text by intention: to classes, files and names of the server. */
    private static final Pattern BEYOND = Pattern.compile("(?s).*(resolver|file:|jndi:).*");

    @FuzzTest(maxDuration = "20s")
    void mistakes_are_told_and_no_secret(FuzzedDataProvider data) {
        byte[] more = data.consumeRemainingAsBytes();
        String text = RIGHT + new String(more, StandardCharsets.ISO_8859_1);
        if (BEYOND.matcher(text).matches() || text.lastIndexOf(SECRET) >= RIGHT.length()) {
            return;
        }
        byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            ConfigurationFile read = PropertiesText.read("here", new ByteArrayInputStream(file));
            Checkup checkup = new Configuration(read, name -> null, Set.of()).check();

            assertThat(checkup.mistakes()).noneMatch(mistake -> mistake.contains(SECRET));
            assertThat(checkup.warnings()).noneMatch(warning -> warning.contains(SECRET));
            assertThat(checkup.engine().isPresent()).isEqualTo(checkup.mistakes().isEmpty());
        } catch (ConfigurationException unreadable) {
            assertThat(unreadable.getMessage()).doesNotContain(SECRET).contains("here");
        }
    }
}
