package org.supportwidget.vendor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/**
 * Pylon's chat widget. It documents no log-out, so it is started for signed-in users only. Pages of
 * Pylon's disagree on whether the secret is decoded from hexadecimal before it signs; so whoever
 * configures it says which account it is.
 *
 * @see <a href="https://docs.usepylon.com/pylon-docs/chat-widget/identity-verification">Identity
 *     verification</a>
 * @see <a href="https://docs.usepylon.com/pylon-docs/chat-widget/chat-setup">Chat setup</a>
 */
public final class Pylon implements Vendor {
    private static final Pattern APP_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    @Override
    public String name() {
        return "pylon";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        String app = settings.required("app-id", APP_ID, "the APP_ID of the chat widget, a UUID");
        boolean hex = settings.requiredChoice("secret-encoding", "hex", "text").equals("hex");
        return new Chat(
                app,
                hex ? decoded(settings) : settings.secret("secret"),
                settings.script("https://widget.usepylon.com/widget/" + app));
    }

    private static SigningSecret decoded(VendorSettings settings) {
        Optional<SigningSecret> shown = settings.optionalSecret("secret");
        Optional<SigningSecret> key = shown.flatMap(SigningSecret::fromHex);
        if (shown.isPresent() && key.isEmpty()) {
            settings.mistake(
                    "secret",
                    "a value (not shown) that is no hexadecimal text",
                    "an even number of hexadecimal digits, or pylon.secret-encoding = text");
            return shown.get();
        }
        return key.orElseGet(() -> settings.secret("secret"));
    }

    private record Chat(String app, SigningSecret secret, URI script) implements Widget {
        private static final String HOSTS = "https://*.usepylon.com";

        /** Pylon's own list. */
        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script))
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, HOSTS, "wss://*.pusher.com"))
                    .plus(CspSources.of(CspDirective.FONT_SRC, HOSTS))
                    .plus(CspSources.of(CspDirective.STYLE_SRC, HOSTS))
                    .plus(
                            CspSources.of(
                                    CspDirective.IMG_SRC,
                                    HOSTS,
                                    "https://pylon-avatars.s3.us-west-1.amazonaws.com",
                                    "https://d3vl36l12sfx26.cloudfront.net"));
        }

        @Override
        public boolean needsInlineStyles() {
            return true;
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public boolean startsByItself() {
            return true;
        }

        @Override
        public Map<String, ?> configuration() {
            return Map.of("app_id", app);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            String email = identity.requireEmail();
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("email", email);
            Members.put(user, "name", identity.name());
            user.put("email_hash", secret.hmacSha256(email));
            return user;
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.of(secret.hmacSha256(identity.requireEmail()));
        }
    }
}
