package org.supportwidget.thymeleaf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Whose expressions a template has: Thymeleaf's own (OGNL) or Spring's (SpEL). */
enum Dialects {
    THYMELEAF,
    SPRING;

    TemplateEngine engine(ITemplateResolver resolver) {
        TemplateEngine engine = this == SPRING ? new SpringTemplateEngine() : new TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new Keys());
        engine.addDialect(new SupportDialect());
        return engine;
    }

    /** Every message is its key. */
    private static final class Keys extends AbstractMessageResolver {
        @Override
        public String resolveMessage(
                ITemplateContext context,
                @Nullable Class<?> origin,
                String key,
                Object @Nullable [] parameters) {
            return "message " + key + " " + Locale.ENGLISH;
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context,
                @Nullable Class<?> origin,
                String key,
                Object @Nullable [] parameters) {
            return "absent";
        }
    }
}
