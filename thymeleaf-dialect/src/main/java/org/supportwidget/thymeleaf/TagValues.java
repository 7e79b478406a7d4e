package org.supportwidget.thymeleaf;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * What an author wrote in a tag.
 *
 * @param vendorAttribute the attribute that names the vendor: {@code vendor} in an element, else
 *     the dialect's own
 */
record TagValues(ITemplateContext context, IProcessableElementTag tag, String vendorAttribute) {

    /** A value by its name in the element form; {@code null} if it is absent or empty. */
    @Nullable String get(String name) {
        String text = tag.getAttributeValue(name.equals("vendor") ? vendorAttribute : name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.contains("${") || text.contains("#{") ? evaluate(text) : text;
    }

    private @Nullable String evaluate(String expression) {
        Object value =
                StandardExpressions.getExpressionParser(context.getConfiguration())
                        .parseExpression(context, expression)
                        .execute(context);
        return value == null ? null : value.toString();
    }
}
