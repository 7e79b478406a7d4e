package org.supportwidget.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a properties file in UTF-8, with a limit to its size. */
final class PropertiesText {
    /** Far more than any configuration needs: {@value} bytes. */
    static final int MOST_BYTES = 1 << 20;

    private PropertiesText() {}

    /**
     * Reads the file and closes it.
     *
     * @param location as it is shown in messages
     */
    static ConfigurationFile read(String location, InputStream stream) {
        try (stream) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ConfigurationFile.unreadable(
                        location, "has more than " + MOST_BYTES + " bytes, so it is another file");
            }
            return parse(location, bytes);
        } catch (CharacterCodingException e) {
            throw ConfigurationFile.unreadable(location, "is not in UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            throw ConfigurationFile.unreadable(
                    location, "cannot be read as properties (" + e.getMessage() + ")");
        }
    }

    /** Without the byte order mark that some editors write. */
    private static ConfigurationFile parse(String location, byte[] bytes) throws IOException {
        String text =
                SourceText.of(
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString());
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, properties.getProperty(key)));
        return new ConfigurationFile(location, values, PropertyLines.in(location, text));
    }
}
