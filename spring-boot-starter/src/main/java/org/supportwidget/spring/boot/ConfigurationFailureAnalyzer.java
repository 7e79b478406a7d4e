package org.supportwidget.spring.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.supportwidget.ConfigurationException;

/** Shows a wrong configuration as Boot shows what keeps an application from starting. */
final class ConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ConfigurationException cause) {
        return new FailureAnalysis(
                "Support Widget is not configured correctly:\n\n    "
                        + String.join("\n    ", cause.mistakes()),
                "Correct the properties above. To start without the widget, set"
                        + " support-widget.enabled=false.",
                cause);
    }
}
