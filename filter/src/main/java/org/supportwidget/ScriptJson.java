package org.supportwidget;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that may stand in a script element of HTML and of XHTML: ASCII, without {@code <}, {@code >}
 * and {@code &}. Those occur only inside strings of JSON, where {@code \\u003c} means the same.
 */
final class ScriptJson {
    private static final HexFormat HEX = HexFormat.of();

    private ScriptJson() {}

    static String write(Map<String, ?> object) {
        StringBuilder out = new StringBuilder();
        write(out, object);
        return out.toString();
    }

    static void write(StringBuilder out, Map<?, ?> object) {
        char separator = '{';
        for (Map.Entry<?, ?> member : object.entrySet()) {
            out.append(separator);
            text(out, String.valueOf(member.getKey()));
            value(out.append(':'), member.getValue());
            separator = ',';
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private static void value(StringBuilder out, @Nullable Object value) {
        if (value instanceof String text) {
            text(out, text);
        } else if (value instanceof Map<?, ?> object) {
            write(out, object);
        } else if (value instanceof List<?> list) {
            list(out, list);
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else {
            other(out, value);
        }
    }

    private static void list(StringBuilder out, List<?> list) {
        char separator = '[';
        for (Object element : list) {
            value(out.append(separator), element);
            separator = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    /** What few vendors have: numbers with a fraction and the like. */
    private static void other(StringBuilder out, @Nullable Object value) {
        String json = JSONObjectUtils.toJSONString(Collections.singletonMap("", value));
        safe(out, json.substring("{\"\":".length(), json.length() - 1));
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        safe(out, text.replace("\\", "\\\\").replace("\"", "\\\""));
        out.append('"');
    }

    /** Nearly all is safe, and goes in long pieces. */
    private static void safe(StringBuilder out, String json) {
        int from = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '\'' || c < ' ' || c > '~') {
                out.append(json, from, i).append("\\u").append(HEX.toHexDigits(c));
                from = i + 1;
            }
        }
        out.append(json, from, json.length());
    }
}
