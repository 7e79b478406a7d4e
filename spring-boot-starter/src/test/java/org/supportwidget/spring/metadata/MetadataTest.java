package org.supportwidget.spring.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an IDE knows of our properties. */
class MetadataTest {
    private final Map<String, Object> metadata = metadata();

    private static Map<String, Object> metadata() {
        try {
            return Metadata.of(Path.of("..", "docs"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_key_is_there_with_its_default_and_an_explanation() {
        assertThat(property("support-widget.csp.mode"))
                .containsEntry("type", "java.lang.String")
                .containsEntry("defaultValue", "amend")
                .containsEntry(
                        "description",
                        "whether the application's Content Security Policy is amended");
        assertThat(property("support-widget.zendesk-chat.csp.img-src"))
                .containsEntry("type", "java.util.List<java.lang.String>");
        assertThat(property("support-widget.enabled")).containsEntry("type", "java.lang.Boolean");
        assertThat(property("support-widget.identity.attributes"))
                .containsEntry("type", "java.util.Map<java.lang.String,java.lang.String>");
        assertThat(property("support-widget.identity.impersonation")).isNotNull();
        assertThat(property("support-widget.xsolla-login.jwks-url")).isNotNull();
    }

    @Test
    void what_has_a_choice_of_words_offers_them() {
        assertThat(list("hints"))
                .filteredOn(hint -> "support-widget.inject".equals(hint.get("name")))
                .singleElement()
                .extracting(hint -> hint.get("values"))
                .isEqualTo(List.of(Map.of("value", "off"), Map.of("value", "auto")));
    }

    private Map<String, Object> property(String name) {
        return list("properties").stream()
                .filter(property -> name.equals(property.get("name")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(metadata.get(name));
    }
}
