package org.supportwidget.cli;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supportwidget.csp.CspAmendment;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.csp.Disposition;
import org.supportwidget.csp.Nonce;
import org.supportwidget.csp.NonceReuse;
import org.supportwidget.csp.SourceExpression;

/**
 * The command's form for programs. In: {@code {"enforced":[…], "reportOnly":[…],
 * "add":{"script-src":[…]}, "nonce":"…"|null}}, the arrays being header values in order. Out: the
 * same arrays amended, the nonce that script elements shall carry, and warnings; or {@code
 * {"error":"…"}}.
 */
final class JsonCase {
    private final List<String> enforced;
    private final List<String> reportOnly;
    private final CspSources sources;
    private final Nonce given;

    private JsonCase(Map<String, Object> json) throws ParseException {
        enforced = strings(json, "enforced");
        reportOnly = strings(json, "reportOnly");
        sources = sources(JSONObjectUtils.getJSONObject(json, "add"));
        given = given(JSONObjectUtils.getString(json, "nonce"));
    }

    /** The answer to one case, on one line. */
    static String answer(String line) {
        try {
            return JSONObjectUtils.toJSONString(
                    new JsonCase(JSONObjectUtils.parse(line)).amended());
        } catch (ParseException | IllegalArgumentException refused) {
            return JSONObjectUtils.toJSONString(
                    Map.of("error", String.valueOf(refused.getMessage())));
        }
    }

    private Map<String, Object> amended() {
        Nonce nonce = sources.sources(CspDirective.SCRIPT_SRC).isEmpty() ? null : nonce();
        CspAmendment amendment = CspAmendment.of(sources, nonce);
        Map<String, Object> answer = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        answer.put("enforced", amend(amendment, enforced, Disposition.ENFORCE, warnings));
        answer.put("reportOnly", amend(amendment, reportOnly, Disposition.REPORT, warnings));
        answer.put("nonce", nonce == null ? null : nonce.value());
        answer.put("warnings", warnings);
        return answer;
    }

    private Nonce nonce() {
        NonceReuse reuse = new NonceReuse();
        enforced.forEach(value -> reuse.add(value, Disposition.ENFORCE));
        reportOnly.forEach(value -> reuse.add(value, Disposition.REPORT));
        return reuse.nonce(given).orElse(given);
    }

    private static List<String> amend(
            CspAmendment amendment,
            List<String> values,
            Disposition disposition,
            List<String> warnings) {
        List<String> amended = new ArrayList<>();
        for (String value : values) {
            amended.add(amendment.amend(value, disposition));
            warnings.addAll(amendment.warnings(value, disposition));
        }
        return amended;
    }

    private static List<String> strings(Map<String, Object> json, String key)
            throws ParseException {
        List<String> values = JSONObjectUtils.getStringList(json, key);
        return values == null ? List.of() : values;
    }

    private static CspSources sources(@Nullable Map<String, Object> add) throws ParseException {
        if (add == null) {
            throw new ParseException("expected an object \"add\", if only an empty one", 0);
        }
        CspSources sources = CspSources.none();
        for (String directive : add.keySet()) {
            List<String> checked = new ArrayList<>();
            for (String source : strings(add, directive)) {
                checked.add(SourceExpression.configured(source).toString());
            }
            sources = sources.plus(CspSources.none().with(CspDirective.parse(directive), checked));
        }
        return sources;
    }

    /** An empty nonce counts as none, as that of a request attribute does. */
    private static Nonce given(@Nullable String value) {
        return value == null || value.isEmpty() ? Nonce.random() : Nonce.parse(value);
    }
}
