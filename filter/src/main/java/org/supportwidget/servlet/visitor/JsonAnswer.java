package org.supportwidget.servlet.visitor;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a page's script is answered. */
final class JsonAnswer {
    private JsonAnswer() {}

    static void fail(HttpServletResponse response, int status, String code, String message)
            throws IOException {
        response.setStatus(status);
        write(response, Map.of("error", Map.of("code", code, "message", message)));
    }

    static void write(HttpServletResponse response, Map<String, ?> json) throws IOException {
        write(response, JSONObjectUtils.toJSONString(json));
    }

    static void write(HttpServletResponse response, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
