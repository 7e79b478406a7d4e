package org.supportwidget.sandbox;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** HubSpot: makes a token for whoever has its access token, and knows it again in the page. */
record HubSpot(String accessToken) implements SandboxVendor {
    private static final String CREATE = "visitor-identification/2026-03/tokens/create";

    @Override
    public Verdict judge(Given given) {
        String email = given.text("identificationEmail");
        String token = given.text("identificationToken");
        if (email.isEmpty() || token.isEmpty()) {
            return Verdict.anonymous();
        }
        return Hmac.matches(accessToken, email, token)
                ? Verdict.verified(email)
                : Verdict.rejected("the token is not this visitor's");
    }

    @Override
    public Optional<String> api(String path, String authorization, String body) {
        if (!path.equals(CREATE) || !authorization.equals("Bearer " + accessToken)) {
            return Optional.empty();
        }
        try {
            String email = JSONObjectUtils.getString(JSONObjectUtils.parse(body), "email");
            String token = HexFormat.of().formatHex(Hmac.sha256(accessToken, email));
            return Optional.of(JSONObjectUtils.toJSONString(Map.of("token", token)));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
