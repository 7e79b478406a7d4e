package org.supportwidget.signing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The hashes to which a vendor, or another program, may have come by reading message or secret
 * otherwise: what to compare when it calls ours wrong.
 */
public final class OtherReadings {
    private final SigningSecret secret;
    private final String message;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    private OtherReadings(SigningSecret secret, String message) {
        this.secret = secret;
        this.message = message;
    }

    /**
     * Each other reading, in words, with its hash; readings that change nothing are left out.
     *
     * @param message as it was signed
     */
    public static Map<String, String> of(SigningSecret secret, String message) {
        OtherReadings readings = new OtherReadings(secret, message);
        readings.ofMessage();
        readings.ofSecret();
        return readings.hashes;
    }

    private void ofMessage() {
        message("the message in lower case", message.toLowerCase(Locale.ROOT));
        message("the message without blanks around it", message.strip());
        message("the message with a blank behind it", message + " ");
        message("the message with a line end behind it", message + "\n");
        message("the message in NFC", Normalizer.normalize(message, Normalizer.Form.NFC));
        message("the message in NFD", Normalizer.normalize(message, Normalizer.Form.NFD));
    }

    private void ofSecret() {
        byte[] bytes = secret.bytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(utf8(text), bytes)) {
            secret("the secret's hexadecimal digits as a text", HexFormat.of().formatHex(bytes));
            Arrays.fill(bytes, (byte) 0);
            return;
        }
        secret("the secret with a line end behind it", (text + "\n"));
        secret("the secret without blanks around it", text.strip());
        if (bytes.length > 0 && bytes.length % 2 == 0 && text.matches("[0-9A-Fa-f]+")) {
            byte[] decoded = HexFormat.of().parseHex(text);
            put("the secret decoded from hexadecimal", SigningSecret.of(decoded));
            Arrays.fill(decoded, (byte) 0);
        }
        Arrays.fill(bytes, (byte) 0);
    }

    private void message(String reading, String other) {
        if (!other.equals(message)) {
            hashes.put(reading, secret.hash(other));
        }
    }

    private void secret(String reading, String other) {
        if (!other.isBlank() && !Arrays.equals(utf8(other), secret.bytes())) {
            put(reading, SigningSecret.of(other));
        }
    }

    private void put(String reading, SigningSecret other) {
        hashes.put(reading, other.hash(message));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
