package org.supportwidget;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.HexFormat;
import java.util.Map;

/**
 * JSON that may stand in a script element of HTML and of XHTML: ASCII, without {@code <}, {@code >}
 * and {@code &}. Those occur only inside strings of JSON, where {@code \\u003c} means the same.
 */
final class ScriptJson {
    private static final HexFormat HEX = HexFormat.of();

    private ScriptJson() {}

    static String write(Map<String, ?> object) {
        String json = JSONObjectUtils.toJSONString(object);
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            append(safe, json.charAt(i));
        }
        return safe.toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c == '<' || c == '>' || c == '&' || c == '\'' || c < ' ' || c > '~') {
            out.append("\\u").append(HEX.toHexDigits(c));
        } else {
            out.append(c);
        }
    }
}
