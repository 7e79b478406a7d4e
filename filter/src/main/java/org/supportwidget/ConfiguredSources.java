package org.supportwidget;

import java.util.List;
import java.util.Optional;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.csp.SourceExpression;

/**
 * What a vendor needs of a policy, each list of which {@code csp.DIRECTIVE} replaces. A widget of
 * which a setting is wrong is not asked: its stand-ins make no sources.
 *
 * @param usual the widget's own needs
 */
record ConfiguredSources(VendorSettings settings, CspSources usual) {

    CspSources read() {
        CspSources sources = usual;
        for (CspDirective directive : CspDirective.nameable()) {
            String key = "csp." + directive.directiveName();
            settings.declare(key, "sources, separated by spaces", "");
            Optional<Setting> setting = settings.find(key);
            if (setting.isPresent()) {
                sources = sources.with(directive, list(key, setting.get()));
            }
        }
        return sources;
    }

    private List<String> list(String key, Setting setting) {
        String list = setting.value().strip();
        List<String> words = list.isEmpty() ? List.of() : List.of(list.split("[ \t]+", -1));
        try {
            return words.stream()
                    .map(word -> SourceExpression.configured(word).toString())
                    .toList();
        } catch (IllegalArgumentException e) {
            String reason = setting.isLiteral() ? ", but " + e.getMessage() : "";
            settings.mistake(key, "a list of sources" + reason);
            return List.of();
        }
    }
}
