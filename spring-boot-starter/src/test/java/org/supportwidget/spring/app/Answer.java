package org.supportwidget.spring.app;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back. */
public record Answer(HttpResponse<String> response) {
    private static final Pattern EMAIL = Pattern.compile("[a-z]+@example\\.com");

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** Of whom the page's block speaks: an e-mail, {@code nobody}, or {@code no block}. */
    public String visitor() {
        if (!body().contains("data-support-widget")) {
            return "no block";
        }
        Matcher email = EMAIL.matcher(body());
        return email.find() ? email.group() : "nobody";
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public String location() {
        return response.headers().firstValue("Location").orElse("");
    }
}
