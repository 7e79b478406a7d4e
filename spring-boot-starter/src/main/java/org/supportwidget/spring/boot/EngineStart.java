package org.supportwidget.spring.boot;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Setting;
import org.supportwidget.SupportWidget;
import org.supportwidget.config.Configuration;
import org.supportwidget.config.IdentityChoice;

/** Makes the engine, or says why there is none. */
record EngineStart(EnvironmentSettings settings) {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    /**
     * The engine.
     *
     * @return {@code null} if the configuration is wrong and {@code on-error=off} excuses that
     * @throws ConfigurationException if it is wrong and nothing excuses it
     */
    @Nullable SupportWidget engine(IdentityChoice identity) {
        try {
            return Configuration.supportWidget(settings, identity);
        } catch (ConfigurationException e) {
            if (!isOffOnError()) {
                throw e;
            }
            LOG.log(
                    Level.SEVERE,
                    e.getMessage()
                            + "\nThe application runs without it (support-widget.on-error=off).");
            return null;
        }
    }

    private boolean isOffOnError() {
        try {
            return settings.find("on-error").map(Setting::value).orElse("").strip().equals("off");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
