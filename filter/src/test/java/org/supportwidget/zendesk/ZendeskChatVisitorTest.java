package org.supportwidget.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Identity;

class ZendeskChatVisitorTest {
    @ParameterizedTest
    @CsvSource({
        "1586950554, 2020-04-15T11:35:54Z",
        "\"2014-09-30T08:25:09Z\", 2014-09-30T08:25:09Z",
        "\"2014-09-30T10:25:09+02:00\", 2014-09-30T08:25:09Z",
        "null,"
    })
    void created_is_seconds_or_iso_8601(String json, @Nullable Instant created) throws Exception {
        ZendeskChatVisitor visitor = visitor("{\"id\":\"1\",\"created\":" + json + "}");

        assertThat(visitor.created()).isEqualTo(created);
    }

    @Test
    void a_number_may_be_an_id() throws Exception {
        ZendeskChatVisitor visitor = visitor("{\"id\":9855790,\"external_id\":42}");

        assertThat(visitor.id()).isEqualTo("9855790");
        assertThat(visitor.belongsTo(Identity.of("42", "jane@acme.com"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "\"42\", 42, true",
        "\"42\", 43, false",
        "\"042\", 42, false",
        "\"aB\", ab, false",
        "\"\", '', false",
        "null, , false",
        "null, 42, false"
    })
    void a_visitor_belongs_to_the_identity_with_exactly_its_external_id(
            String json, @Nullable String id, boolean belongs) throws Exception {
        ZendeskChatVisitor visitor =
                visitor("{\"id\":\"1\",\"email\":\"jane@acme.com\",\"external_id\":" + json + "}");

        assertThat(visitor.belongsTo(Identity.of(id, "jane@acme.com"))).isEqualTo(belongs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "[[\"id\",\"1\"]]",
                "<html>",
                "{",
                "{}",
                "{\"id\":\"\"}",
                "{\"id\":null}",
                "{\"id\":1.5}",
                "{\"id\":\"1\",\"id\":\"2\"}",
                "{\"id\":\"1\",\"external_id\":[\"42\"]}",
                "{\"id\":\"1\",\"created\":\"yesterday\"}",
                "{\"id\":\"1\",\"created\":true}",
                "{\"id\":\"1\",\"created\":9223372036854775807}",
                "{\"id\":\"1\",\"banned\":\"no\"}"
            })
    void a_body_of_another_form_is_malformed(String json) {
        assertThatThrownBy(() -> visitor(json)).isInstanceOf(ZendeskChatException.Malformed.class);
    }

    private static ZendeskChatVisitor visitor(String json) throws ZendeskChatException {
        return ZendeskChatVisitor.parse(json);
    }
}
