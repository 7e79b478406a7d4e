package org.supportwidget.spring.boot;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.ConfigurableEnvironment;
import org.supportwidget.EngineListener;
import org.supportwidget.IdentityResolver;
import org.supportwidget.SupportWidget;
import org.supportwidget.config.IdentityChoice;
import org.supportwidget.servlet.SupportWidgetFilter;

/**
 * The engine, from the application's properties below {@code support-widget}, and its filter:
 * outermost and innermost, for every dispatch. Beans of the application's own of type {@link
 * SupportWidget}, {@link SupportWidgetFilter} or {@link IdentityResolver} are used instead.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Conditional(OnEnabled.class)
@ImportRuntimeHints(SupportWidgetRuntimeHints.class)
@Import({FilterConfiguration.class, OwnFilterConfiguration.class})
public class SupportWidgetAutoConfiguration {

    /** Absent, as a bean, if the configuration is wrong and {@code on-error=off} excuses that. */
    @Bean
    @ConditionalOnMissingBean({SupportWidget.class, SupportWidgetFilter.class})
    @Nullable SupportWidget supportWidget(
            ConfigurableEnvironment environment,
            ObjectProvider<IdentityResolver> own,
            ObjectProvider<IdentityChoice> framework,
            ObjectProvider<EngineListener> listener) {
        IdentityChoice security = framework.getIfUnique();
        EnvironmentSettings settings = new EnvironmentSettings(environment, usual(security));
        SupportWidget engine =
                new EngineStart(settings)
                        .engine(new ApplicationIdentity(own.getIfUnique(), security));
        return engine == null
                ? null
                : engine.heardBy(listener.getIfUnique(() -> EngineListener.NONE));
    }

    /** Spring Security says what is a log-out; a path would take a forged one for one, too. */
    private static Map<String, String> usual(@Nullable IdentityChoice security) {
        return security == null ? Map.of() : Map.of("logout.paths", "");
    }

    /** Spring Security, where it is there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(
            name = {
                "org.springframework.security.core.context.SecurityContextHolder",
                "org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestWrapper"
            })
    static class SpringSecurityConfiguration {

        @Bean
        IdentityChoice supportWidgetSpringSecurity() {
            return new SpringSecurityChoice();
        }
    }
}
