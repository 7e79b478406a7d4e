package org.supportwidget.benchmarks.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportwidget.signing.JwtClaims;
import org.supportwidget.signing.SigningSecret;

/** What the sample's page has of its vendors. */
public enum Variant {
    /** Nothing, the frame neither. */
    WITHOUT,
    /** The same vendors for the same user, started as their documentation shows it. */
    BY_HAND,
    /** The page as the library made it. */
    OURS;

    private static final Pattern STATE =
            Pattern.compile(
                    "<script type=\"application/json\" nonce=\"([^\"]+)\"[^>]*>(.*?)</script>");
    private static final Pattern BLOCK =
            Pattern.compile("<script [^>]*data-support-widget=.*?</script>", Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile("<iframe.*?</iframe>", Pattern.DOTALL);

    /**
     * @param page the library's
     * @param zendeskSecret what Zendesk Chat's token is signed with
     */
    String of(String page, String zendeskSecret) {
        if (this == OURS) {
            return page;
        }
        String bare = BLOCK.matcher(page).replaceAll("");
        return this == WITHOUT
                ? FRAME.matcher(bare).replaceAll("")
                : bare.replace("</body>", snippets(page, zendeskSecret) + "</body>");
    }

    private static String snippets(String page, String zendeskSecret) {
        StringBuilder all = new StringBuilder();
        Matcher states = STATE.matcher(page);
        while (states.find()) {
            JsonObject state = JsonParser.parseString(states.group(2)).getAsJsonObject();
            for (JsonElement vendor : state.getAsJsonArray("vendors")) {
                JsonObject of = vendor.getAsJsonObject();
                if (of.has("loader")) {
                    all.append(snippet(states.group(1), of, zendeskSecret));
                }
            }
        }
        return all.toString();
    }

    private static String snippet(String nonce, JsonObject vendor, String zendeskSecret) {
        JsonObject visitor = vendor.getAsJsonObject("visitor");
        String name = vendor.get("vendor").getAsString();
        return """
        <script nonce="%s">
          %s
          var script = document.createElement("script");
          script.async = true;
          script.src = %s;
          script.onload = function () { %s };
          document.body.appendChild(script);
        </script>
        """
                .formatted(
                        nonce,
                        name.equals("reamaze") ? reamaze(vendor, visitor) : "",
                        vendor.get("loader"),
                        start(name, visitor, zendeskSecret));
    }

    /** Its loader looks for this when it arrives. */
    private static String reamaze(JsonObject vendor, JsonObject visitor) {
        JsonObject support = vendor.getAsJsonObject("configuration").deepCopy();
        support.add("user", visitor.get("user"));
        return "window._support = " + support + ";";
    }

    private static String start(String name, JsonObject visitor, String zendeskSecret) {
        return switch (name) {
            case "unthread" -> "$unthread.helpCenter(\"init\", " + visitor + ");";
            case "thread" -> "chatgenie.default.messenger().initialize(" + visitor + ");";
            case "zendesk-chat" -> zendesk(visitor, zendeskSecret);
            case "reamaze" -> "";
            default -> throw new IllegalStateException("no snippet of " + name);
        };
    }

    private static String zendesk(JsonObject visitor, String secret) {
        String token =
                SigningSecret.of(secret)
                        .signJwt(
                                JwtClaims.issuedBy(Clock.systemUTC())
                                        .claim("external_id", "1001")
                                        .claim("email", "alice@example.com")
                                        .claim("name", "Alice Adams")
                                        .expiresIn(Duration.ofMinutes(5)));
        return "zChat.init({ account_key: %s, authentication: { jwt_fn: function (done) { done(\"%s\") } } });"
                .formatted(visitor.get("account_key"), token);
    }
}
