package org.supportwidget.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportwidget.Identity;

/** Reads {@code id=7,email=alice@example.com}; a value may have commas. */
final class GivenIdentity {
    private static final List<String> NAMES =
            List.of("id", "email", "name", "phone", "avatar", "locale");

    private static final Pattern BEGIN =
            Pattern.compile("(?:^|,)(" + String.join("|", NAMES) + ")=");

    private GivenIdentity() {}

    /**
     * The identity.
     *
     * @throws IllegalArgumentException if the text is none; the message says how it is written
     */
    static Identity parse(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher name = BEGIN.matcher(text);
        boolean more = name.find();
        if (!more || name.start() != 0) {
            throw new IllegalArgumentException(
                    "--as needs id=…,email=… (also "
                            + String.join(", ", NAMES.subList(2, NAMES.size()))
                            + "), found "
                            + Visible.quoted(text));
        }
        while (more) {
            String key = name.group(1);
            int begin = name.end();
            more = name.find();
            values.put(key, text.substring(begin, more ? name.start() : text.length()));
        }
        return new Identity(
                values.get("id"),
                values.get("email"),
                values.get("name"),
                values.get("phone"),
                values.get("avatar"),
                values.get("locale"));
    }
}
