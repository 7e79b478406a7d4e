package org.supportwidget.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.supportwidget.config.Signature;
import org.supportwidget.signing.OtherReadings;

/**
 * What explains that a vendor has another hash.
 *
 * @param hashes what others may have read, in words, with the hash that comes of it
 * @param remarks what is unusual about the message
 */
record Readings(Signature signature, Map<String, String> hashes, List<String> remarks) {

    static Readings of(Signature signature) {
        String message = signature.message();
        List<String> remarks = new ArrayList<>();
        if (!Normalizer.isNormalized(message, Normalizer.Form.NFC)) {
            remarks.add("the message is not in NFC: the same letters, typed elsewhere, are others");
        }
        if (!signature.isToken() && !message.equals(message.toLowerCase(Locale.ROOT))) {
            remarks.add("the message has upper-case letters, which are signed as they are");
        }
        if (!signature.isToken() && message.indexOf('@') < 0) {
            remarks.add("the message has no @: is it an e-mail address?");
        }
        return new Readings(
                signature, OtherReadings.of(signature.secret(), message), List.copyOf(remarks));
    }

    /** How a hash that a vendor calls right came about. */
    String explain(String expected) {
        String hash = expected.strip().toLowerCase(Locale.ROOT);
        if (hash.equals(signature.result())) {
            return "expected: it is this hash";
        }
        return hashes.entrySet().stream()
                .filter(other -> other.getValue().equals(hash))
                .findFirst()
                .map(other -> "expected: the hash of " + other.getKey())
                .orElse(
                        "expected: no reading of this message and this secret has that hash; most"
                                + " likely the secret is another one (compare its fingerprint)");
    }

    @Override
    public String toString() {
        return "Readings[not shown]";
    }
}
