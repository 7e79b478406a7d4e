package org.supportwidget.spring.boot;

import java.util.logging.Logger;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Conditional;

/** Says, once, that an application of WebFlux gets no widget. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@Conditional(OnEnabled.class)
public class SupportWidgetWebFluxAutoConfiguration {

    SupportWidgetWebFluxAutoConfiguration() {
        Logger.getLogger("org.supportwidget")
                .warning(
                        "Support Widget is off: Spring WebFlux is not supported, only servlet"
                                + " applications are; tags render nothing");
    }
}
