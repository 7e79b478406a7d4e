package org.supportwidget.sample.hostile;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code values.txt}, which says itself how it is written. */
final class Corpus {
    private static final Pattern LINE = Pattern.compile("([-+0])([-+0]) (\".*\")(?: \\* (\\d+))?");

    private Corpus() {}

    static List<HostileValue> read() {
        List<HostileValue> values = new ArrayList<>();
        String group = "";
        List<String> lines = resource("values.txt").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher value = LINE.matcher(line);
            if (line.startsWith("## ")) {
                group = line.substring(3);
            } else if (value.matches()) {
                values.add(value(i + 1, group, value));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalStateException("values.txt: line " + (i + 1));
            }
        }
        return values;
    }

    private static HostileValue value(int number, String group, Matcher line) {
        int times = line.group(4) == null ? 1 : Integer.parseInt(line.group(4));
        return new HostileValue(
                number,
                group,
                HostileValue.Use.of(line.group(1).charAt(0)),
                HostileValue.Use.of(line.group(2).charAt(0)),
                text(line.group(3)).repeat(times));
    }

    private static String text(String json) {
        try {
            return Objects.requireNonNull(
                    JSONObjectUtils.getString(
                            JSONObjectUtils.parse("{\"text\":" + json + "}"), "text"));
        } catch (ParseException e) {
            throw new IllegalStateException(json, e);
        }
    }

    /** A file beside this class. */
    static String resource(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
