package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import org.supportwidget.Identity;

/** What an application with Zendesk Chat is configured with, and what its tokens say. */
final class TokenAnswers {
    private static final String SECRET = "zendesk-chat-shared-secret-0123456789abcdef";
    static final String ZENDESK =
            """
            vendors = zendesk-chat, crisp
            zendesk-chat.account-key = 0lQmB3xFkA
            zendesk-chat.secret = zendesk-chat-shared-secret-0123456789abcdef
            crisp.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
            crisp.secret = 713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154
            token.cors.origins = https://shop.example, http://localhost:3000
            """;
    static final String SESSION =
            ZENDESK + "identity.id = session.user.id\nidentity.email = session.user.email\n";
    static final String PATH = "/support-widget/token/zendesk-chat";
    static final Identity JANE = Identity.of("43", "jane@acme.com");

    private TokenAnswers() {}

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static Map<String, Object> json(HttpResponse<String> answer) throws ParseException {
        return JSONObjectUtils.parse(answer.body());
    }

    static Map<String, Object> error(HttpResponse<String> answer) throws ParseException {
        return JSONObjectUtils.getJSONObject(json(answer), "error");
    }

    /** What the token of an answer says, which Zendesk can verify. */
    static Map<String, Object> claims(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        SignedJWT token = SignedJWT.parse(JSONObjectUtils.getString(json(answer), "token"));
        assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
        return token.getPayload().toJSONObject();
    }
}
