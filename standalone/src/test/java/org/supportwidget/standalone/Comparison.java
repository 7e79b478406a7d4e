package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One application as it is and with us in it, side by side. */
final class Comparison {
    /** What differs from answer to answer by itself. */
    private static final Set<String> OTHERWISE = Set.of("date");

    /** What is changed where a page carries a block. */
    private static final Set<String> OF_PAGES =
            Set.of(
                    "content-length",
                    "content-security-policy",
                    "cache-control",
                    "pragma",
                    "expires",
                    "etag",
                    "last-modified",
                    "accept-ranges",
                    "transfer-encoding",
                    "connection",
                    "keep-alive");

    /** In HTML it begins with comments and end tags, which close whatever the page left open. */
    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?s)(?:<!--\"--><!---->(?:</\\w+>)+)?"
                            + "(?:<script [^>]*data-support-widget=\"[^\"]*\"[^>]*>.*?</script>)+");

    private final String name;
    private final Visitor plain;
    private final Visitor ours;

    Comparison(URI root, String name) {
        this.name = name;
        plain = new Visitor(root, HttpClient.Redirect.NEVER);
        ours = new Visitor(root, HttpClient.Redirect.NEVER);
    }

    /** A page: the same but for one block, which is returned. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> before = plain.bytes("GET", "/" + name + "-0" + path);
        HttpResponse<byte[]> after = ours.bytes("GET", "/" + name + "-1" + path);
        assertThat(after.statusCode()).as(path).isEqualTo(before.statusCode());
        String text = text(after);
        assertThat(BLOCK.matcher(text).results()).as(path + "\n" + text).hasSize(1);
        assertThat(timeless(BLOCK.matcher(text).replaceFirst("")))
                .as(path)
                .isEqualTo(timeless(text(before)));
        assertThat(headers(after, OF_PAGES)).as(path).isEqualTo(headers(before, OF_PAGES));
        return BLOCK.matcher(text).results().findFirst().orElseThrow().group();
    }

    /** No page: byte for byte and header for header the same. */
    void same(String method, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> before = plain.bytes(method, "/" + name + "-0" + path);
        HttpResponse<byte[]> after = ours.bytes(method, "/" + name + "-1" + path);
        assertThat(after.statusCode()).as(path).isEqualTo(before.statusCode());
        assertThat(after.body().length).as(path).isEqualTo(before.body().length);
        assertThat(text(after)).as(path).isEqualTo(text(before));
        assertThat(headers(after, Set.of())).as(path).isEqualTo(headers(before, Set.of()));
    }

    /** A form, sent to both. */
    void post(String path, Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> before = plain.post("/" + name + "-0" + path, form);
        HttpResponse<String> after = ours.post("/" + name + "-1" + path, form);
        assertThat(after.statusCode()).as(path).isEqualTo(before.statusCode());
    }

    private String normal(String text) {
        return text.replace(name + "-1", name + "-0").replaceAll("(?i)jsessionid=[\\w.-]+", "");
    }

    /** Without the time of day, which some pages show. */
    private static String timeless(String text) {
        return text.replaceAll("\\d\\d:\\d\\d:\\d\\d", "");
    }

    /** Each byte a character. */
    private String text(HttpResponse<byte[]> answer) {
        return normal(new String(answer.body(), StandardCharsets.ISO_8859_1));
    }

    private Map<String, String> headers(HttpResponse<byte[]> answer, Set<String> ignored) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            String lower = name.toLowerCase(Locale.ROOT);
                            if (!OTHERWISE.contains(lower) && !ignored.contains(lower)) {
                                headers.put(lower, normal(values.toString()));
                            }
                        });
        return headers;
    }
}
