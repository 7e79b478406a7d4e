package org.supportwidget.spring.app;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back. */
record Answer(HttpResponse<String> response) {
    private static final Pattern EMAIL = Pattern.compile("[a-z]+@example\\.com");

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    /** Of whom the page's block speaks: an e-mail, {@code nobody}, or {@code no block}. */
    String visitor() {
        if (!body().contains("data-support-widget")) {
            return "no block";
        }
        Matcher email = EMAIL.matcher(body());
        return email.find() ? email.group() : "nobody";
    }

    List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    String location() {
        return response.headers().firstValue("Location").orElse("");
    }
}
