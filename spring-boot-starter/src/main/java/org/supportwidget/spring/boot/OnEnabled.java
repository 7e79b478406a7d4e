package org.supportwidget.spring.boot;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Unless {@code support-widget.enabled} is {@code false}, or {@code off}. What is no truth value is
 * left to the engine, which reports it with all other mistakes.
 */
final class OnEnabled extends SpringBootCondition {
    private static final String KEY = "support-widget.enabled";

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean enabled = isEnabled(context.getEnvironment());
        ConditionMessage message =
                ConditionMessage.forCondition("Support Widget").because(KEY + " is " + enabled);
        return new ConditionOutcome(enabled, message);
    }

    private static boolean isEnabled(PropertyResolver environment) {
        try {
            return environment.getProperty(KEY, Boolean.class, true);
        } catch (ConversionFailedException e) {
            return true;
        }
    }
}
