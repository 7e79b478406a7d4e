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
 * Plain's chat. It documents no log-out, so it is started for signed-in users only.
 *
 * @see <a href="https://www.plain.com/docs/chat/authentication">Authentication</a>
 */
public final class Plain implements Vendor {
    private static final Pattern APP_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Chat(
                settings.required("app-id", APP_ID, "the chat app's ID, letters and digits"),
                settings.secret("secret"),
                settings.script("https://chat.cdn-plain.com/index.js"));
    }

    private record Chat(String appId, SigningSecret secret, URI script) implements Widget {
        private static final String S3 = ".s3.eu-west-2.amazonaws.com";
        private static final String ATTACHMENTS = "https://prod-uk-services-attachm-attachments";
        private static final String WORKSPACES =
                "https://prod-uk-services-workspac-workspacefilespublicbuck-vs4gjqpqjkh6"
                        + ".s3.amazonaws.com";

        /** Plain's own list. */
        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script))
                    .plus(
                            CspSources.of(
                                    CspDirective.CONNECT_SRC,
                                    "https://chat.uk.plain.com",
                                    ATTACHMENTS + "uploadbucket2-1l2e4906o2asm" + S3))
                    .plus(CspSources.of(CspDirective.STYLE_SRC, "https://fonts.googleapis.com"))
                    .plus(
                            CspSources.of(
                                    CspDirective.IMG_SRC,
                                    WORKSPACES,
                                    ATTACHMENTS + "bucket28b3ccf-uwfssb4vt2us" + S3,
                                    "https://i0.wp.com"));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> configuration() {
            return Map.of("appId", appId);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            String email = identity.requireEmail();
            Map<String, Object> customer = new LinkedHashMap<>();
            customer.put("email", email);
            customer.put("emailHash", secret.hmacSha256(email));
            Members.put(customer, "fullName", identity.name());
            Members.put(customer, "chatAvatarUrl", identity.avatar());
            Members.put(customer, "externalId", identity.id());
            return Map.of("customerDetails", customer);
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.of(secret.hmacSha256(identity.requireEmail()));
        }
    }
}
