package org.supportwidget.spring.boot;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Unless {@code support-widget.enabled} is {@code false}, or {@code off}. */
final class OnEnabled extends SpringBootCondition {
    private static final String KEY = "support-widget.enabled";

    @Override
    public ConditionOutcome getMatchOutcome(
            ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean enabled = context.getEnvironment().getProperty(KEY, Boolean.class, true);
        ConditionMessage message =
                ConditionMessage.forCondition("Support Widget").because(KEY + " is " + enabled);
        return new ConditionOutcome(enabled, message);
    }
}
