package org.supportwidget.cli;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.supportwidget.cli.CheckReport.View;
import org.supportwidget.config.Checkup;
import org.supportwidget.config.KeyInForce;
import org.supportwidget.config.Signature;

/** The report for programs. */
record CheckJson(CheckReport report) {
    /** What is written as JSON. */
    Map<String, Object> map() {
        Checkup checkup = report.checkup();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("right", report.isRight());
        json.put("configuration", report.location());
        json.put("enabled", report.enabled());
        json.put("mistakes", checkup.mistakes());
        json.put("warnings", report.warnings());
        json.put("notes", checkup.notes());
        json.put("vendors", checkup.engine().map(e -> e.vendorNames()).orElse(List.of()));
        json.put("keys", checkup.keys().stream().map(CheckJson::key).toList());
        json.put("user", report.views().stream().map(CheckJson::view).toList());
        json.put("policies", checkup.engine().isEmpty() ? List.of() : policies());
        json.put("selfTest", report.selfTest());
        return json;
    }

    private List<Object> policies() {
        List<Object> policies = new ArrayList<>();
        report.policies()
                .forEach(
                        (policy, header) -> policies.addAll(report.preview().json(header, policy)));
        return policies;
    }

    private static Map<String, Object> key(KeyInForce key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", key.key());
        json.put("value", key.value());
        json.put("origin", key.origin());
        json.put("secret", key.isSecret());
        return json;
    }

    private static Map<String, Object> view(View view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("vendor", view.vendor().vendor());
        json.put("standing", view.vendor().standing().name().toLowerCase(Locale.ROOT));
        json.put("reason", view.vendor().reason());
        json.put("page", view.vendor().visitor());
        json.put("signed", view.signatures().stream().map(CheckJson::signature).toList());
        return json;
    }

    private static Map<String, Object> signature(Signature signature) {
        Readings readings = Readings.of(signature);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", signature.key());
        json.put("message", signature.message());
        json.put("visible", Visible.quoted(signature.message()));
        json.put(signature.isToken() ? "token" : "hash", signature.result());
        if (signature.isToken()) {
            json.put("header", header(signature.result()));
        } else {
            json.put("otherReadings", readings.hashes());
        }
        json.put("remarks", readings.remarks());
        return json;
    }

    private static Map<String, Object> header(String token) {
        try {
            return JWSObject.parse(token).getHeader().toJSONObject();
        } catch (ParseException e) {
            return Map.of();
        }
    }

    @Override
    public String toString() {
        return "CheckJson[" + report.location() + "]";
    }
}
