package org.supportwidget.zendesk;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;

/**
 * A visitor as Zendesk Chat knows it. Texts are exactly as Zendesk sent them; {@code null} is what
 * it left out. {@link #toString()} shows no personal data.
 *
 * @param id Zendesk's own key, for example {@code 9855790.xjj3ukxyIhn6j3}; opaque
 * @param externalId the {@code external_id} of the token that the visitor came with; {@code null}
 *     or empty for a visitor who was not authenticated
 * @param created when Zendesk first saw the visitor
 * @param banned whether agents have banned the visitor
 * @see <a href="https://developer.zendesk.com/api-reference/live-chat/chat-api/visitors/">Visitors,
 *     Chat API</a>
 */
public record ZendeskChatVisitor(
        String id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String notes,
        @Nullable Instant created,
        boolean banned) {

    /**
     * Whether this visitor is that user of yours: Zendesk's {@code external_id} is the identity's
     * id, to the letter. An e-mail proves nothing, as an unauthenticated visitor may type any.
     */
    public boolean belongsTo(Identity identity) {
        return externalId != null && !externalId.isBlank() && externalId.equals(identity.id());
    }

    static ZendeskChatVisitor parse(String json) throws ZendeskChatException.Malformed {
        if (!json.trim().startsWith("{")) {
            throw notAnObject();
        }
        try {
            Map<String, Object> members = JSONObjectUtils.parse(json);
            String id = text(members, "id");
            if (id == null || id.isEmpty()) {
                throw malformed("id");
            }
            return new ZendeskChatVisitor(
                    id,
                    text(members, "external_id"),
                    text(members, "name"),
                    text(members, "email"),
                    text(members, "phone"),
                    text(members, "notes"),
                    time(members.get("created")),
                    flag(members.get("banned")));
        } catch (ParseException e) {
            throw notAnObject();
        }
    }

    /** Ids are text in one of Zendesk's documents and an integer in the other. */
    private static @Nullable String text(Map<String, Object> members, String name)
            throws ZendeskChatException.Malformed {
        Object value = members.get(name);
        if (value == null || value instanceof String || value instanceof Long) {
            return value == null ? null : value.toString();
        }
        throw malformed(name);
    }

    /** ISO 8601 in Zendesk's documents, seconds since 1970 in answers. */
    private static @Nullable Instant time(@Nullable Object value)
            throws ZendeskChatException.Malformed {
        try {
            if (value instanceof Long seconds) {
                return Instant.ofEpochSecond(seconds);
            }
            if (value instanceof String text) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            throw malformed("created");
        }
        if (value == null) {
            return null;
        }
        throw malformed("created");
    }

    private static boolean flag(@Nullable Object value) throws ZendeskChatException.Malformed {
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw malformed("banned");
    }

    private static ZendeskChatException.Malformed notAnObject() {
        return new ZendeskChatException.Malformed("the answer is not one JSON object");
    }

    private static ZendeskChatException.Malformed malformed(String member) {
        return new ZendeskChatException.Malformed(
                "the answer's member " + member + " is missing or of an unexpected type");
    }

    @Override
    public String toString() {
        return "ZendeskChatVisitor[" + id + "]";
    }
}
