package org.supportwidget.sample.hostile;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.supportwidget.sandbox.SandboxVendors;

/** What {@code recorder.js} has seen in one page. */
final class Sighting {
    /** Proofs, and what a vendor draws at random; the sandboxes judge them. */
    private static final Pattern PROOF =
            Pattern.compile("[0-9a-f]{64}|([0-9a-f]{8}-){3}[0-9a-f]{8}");

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.(eyJ[\\w-]+)\\.[\\w-]+");

    private static final SandboxVendors SANDBOX = SandboxVendors.demo(Clock.systemUTC());

    private final Map<String, Object> seen;

    /** By vendor, and by the vendor's own name for what it was told. */
    final Map<String, Map<String, Set<String>>> told = new HashMap<>();

    Sighting(String json) throws ParseException {
        seen = JSONObjectUtils.parse(json);
        for (Object each : list("told")) {
            List<?> pair = (List<?>) each;
            String vendor = String.valueOf(pair.get(0));
            read(told.computeIfAbsent(vendor, any -> new TreeMap<>()), "", pair.get(1));
        }
    }

    List<?> list(String name) {
        return (List<?>) Objects.requireNonNull(seen.get(name));
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** What the vendor's server says of what it would have been given. */
    String verdict(String vendor) {
        Map<?, ?> judged = (Map<?, ?>) Objects.requireNonNull(seen.get("judged"));
        if (!(judged.get(vendor) instanceof Map<?, ?> given)) {
            return "nothing";
        }
        return Objects.requireNonNull(SANDBOX.named(vendor))
                .judge(name -> given.get(name) instanceof String text ? text : null)
                .text();
    }

    Map<String, Set<String>> told(String vendor) {
        return told.getOrDefault(vendor, Map.of());
    }

    private static void read(Map<String, Set<String>> told, String name, Object value)
            throws ParseException {
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                read(told, String.valueOf(each.getKey()), each.getValue());
            }
        } else if (value instanceof List<?> list) {
            readList(told, name, list);
        } else if (value instanceof String text && !PROOF.matcher(text).matches()) {
            readText(told, name, text);
        }
    }

    /** Arguments; {@code ["set", NAME, VALUES]}; {@code [[NAME, VALUE], …]}; or values. */
    private static void readList(Map<String, Set<String>> told, String name, List<?> list)
            throws ParseException {
        if (list.size() == 3 && "set".equals(list.get(0))) {
            read(told, String.valueOf(list.get(1)), list.get(2));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            Object each = list.get(i);
            if (name.equals("session:data")) {
                for (Object pair : (List<?>) each) {
                    read(told, String.valueOf(((List<?>) pair).get(0)), ((List<?>) pair).get(1));
                }
            } else {
                read(told, name.isEmpty() ? String.valueOf(i) : name, each);
            }
        }
    }

    private static void readText(Map<String, Set<String>> told, String name, String text)
            throws ParseException {
        if (TOKEN.matcher(text).matches()) {
            byte[] claims = Base64.getUrlDecoder().decode(text.split("\\.", -1)[1]);
            read(told, "", JSONObjectUtils.parse(new String(claims, StandardCharsets.UTF_8)));
        } else {
            told.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(text);
        }
    }

    /** Whether a page's data, or the server's answer to its script, tells a vendor of a visitor. */
    boolean tellsOfVisitor() throws ParseException {
        for (String state : texts("states")) {
            for (Object vendor :
                    JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(state), "vendors")) {
                if (((Map<?, ?>) vendor).containsKey("visitor")) {
                    return true;
                }
            }
        }
        return false;
    }
}
