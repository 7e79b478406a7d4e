package org.supportwidget.servlet.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.owasp.encoder.Encode;
import org.supportwidget.csp.Nonce;

/** The findings for people: plain HTML, which the browser's own findings are added to. */
final class DiagnosticsPage {
    private static final String STYLE = resource("diagnostics.css");
    private static final String SCRIPT = resource("diagnostics.js");

    private final Map<String, Object> findings;
    private final Nonce nonce = Nonce.random();
    private final StringBuilder html = new StringBuilder();

    DiagnosticsPage(Map<String, Object> findings) {
        this.findings = findings;
    }

    String policy() {
        String own = "'nonce-" + nonce.value() + "'";
        return "default-src 'none'; script-src "
                + own
                + "; style-src "
                + own
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String html() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\">")
                .append("<title>Support Widget: diagnostics</title><style nonce=\"")
                .append(nonce.value())
                .append("\">")
                .append(STYLE)
                .append("</style></head><body><main><h1>Support Widget: diagnostics</h1>")
                .append("<p>What the server and this browser know of the present session.</p>");
        section("Who is signed in", "user");
        section("Vendors", "vendors");
        section("This session's last pages", "pages");
        html.append("<h2>This browser</h2><div id=\"browser\"><p>Needs JavaScript.</p></div>");
        section("What is added to policies", "policy");
        section("Configuration", "configuration");
        html.append("</main><script nonce=\"")
                .append(nonce.value())
                .append("\">")
                .append(SCRIPT)
                .append("</script></body></html>\n");
        return html.toString();
    }

    private void section(String title, String key) {
        html.append("<h2>").append(Encode.forHtml(title)).append("</h2>");
        value(findings.get(key));
        html.append('\n');
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            list(map);
        } else if (value instanceof List<?> rows) {
            rows(rows);
        } else {
            html.append(Encode.forHtml(String.valueOf(value)));
        }
    }

    private void list(Map<?, ?> map) {
        html.append("<dl>");
        map.forEach(
                (name, value) -> {
                    html.append("<dt>").append(Encode.forHtml(String.valueOf(name)));
                    html.append("</dt><dd>");
                    value(value);
                    html.append("</dd>");
                });
        html.append("</dl>");
    }

    private void rows(List<?> rows) {
        if (rows.isEmpty()) {
            html.append("<p>None.</p>");
            return;
        }
        html.append("<ul>");
        for (Object row : rows) {
            html.append("<li>");
            value(row);
            html.append("</li>");
        }
        html.append("</ul>");
    }

    private static String resource(String name) {
        try (InputStream in = DiagnosticsPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
