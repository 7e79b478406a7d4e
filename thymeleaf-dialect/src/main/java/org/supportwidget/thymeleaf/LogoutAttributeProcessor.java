package org.supportwidget.thymeleaf;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Turns {@code support:logout} into the {@code data-support-logout} that the page's runtime knows.
 */
final class LogoutAttributeProcessor extends AbstractAttributeTagProcessor {

    LogoutAttributeProcessor(String prefix) {
        super(
                TemplateMode.HTML,
                prefix,
                null,
                false,
                "logout",
                true,
                SupportDialect.PRECEDENCE,
                false);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        structure.replaceAttribute(attribute, "data-support-logout", "");
    }
}
