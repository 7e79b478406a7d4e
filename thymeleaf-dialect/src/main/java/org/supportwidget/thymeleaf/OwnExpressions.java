package org.supportwidget.thymeleaf;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.DialectConfiguration;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;

/**
 * Sets the expressions that a template's author wrote in the dialect's own attributes aside, before
 * any processor runs. From then on {@code th:attr} and the like may put data into these attributes:
 * only what was set aside here is ever evaluated.
 *
 * <p>Public because Thymeleaf makes one for each template and fragment. Not thread-safe.
 */
public final class OwnExpressions extends AbstractTemplateHandler {
    /** Precedes, in an attribute's name, that of the attribute whose expression it keeps. */
    static final String ASIDE = "author-";

    /** Stands, in an attribute, where the author's expression stood: a private-use character. */
    static final String PLACE = "\uE5A7";

    private @Nullable String prefix;

    /** For Thymeleaf. */
    public OwnExpressions() {}

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        for (DialectConfiguration used : context.getConfiguration().getDialectConfigurations()) {
            if (used.getDialect() instanceof SupportDialect dialect) {
                prefix = used.isPrefixSpecified() ? used.getPrefix() : dialect.getPrefix();
            }
        }
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        super.handleOpenElement(setAside(tag));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        super.handleStandaloneElement(setAside(tag));
    }

    private <T extends IProcessableElementTag> T setAside(T tag) {
        T result = tag;
        if (prefix == null || !isOurs(tag)) {
            return tag;
        }
        for (IAttribute attribute : tag.getAllAttributes()) {
            AttributeName name = attribute.getAttributeDefinition().getAttributeName();
            String text = attribute.getValue();
            if (isOwn(name) && text != null && AuthorExpression.isIn(text)) {
                result = setAside(result, name, text);
            }
        }
        return result;
    }

    /** An element of the dialect's own, or any with an attribute that makes it a tag. */
    private boolean isOurs(IProcessableElementTag tag) {
        return isPrefix(tag.getElementDefinition().getElementName().getPrefix())
                || Arrays.stream(tag.getAllAttributes())
                        .map(attribute -> attribute.getAttributeDefinition().getAttributeName())
                        .anyMatch(this::isHost);
    }

    /** Also {@code th:data-support-frame}, which will be one. */
    private boolean isHost(AttributeName name) {
        String complete = name.getAttributeName();
        return SupportDialect.HOSTS.stream()
                .anyMatch(
                        host ->
                                (isPrefix(name.getPrefix()) && complete.equals(host))
                                        || complete.equals("data-" + prefix + "-" + host)
                                        || complete.equals(prefix + ":" + host));
    }

    private boolean isOwn(AttributeName name) {
        return isPrefix(name.getPrefix())
                && SupportDialect.VALUES.contains(name.getAttributeName());
    }

    private boolean isPrefix(@Nullable String other) {
        return prefix != null && prefix.equalsIgnoreCase(other);
    }

    private <T extends IProcessableElementTag> T setAside(T tag, AttributeName name, String text) {
        IModelFactory models = getContext().getModelFactory();
        String aside = prefix + ":" + ASIDE + name.getAttributeName();
        T kept = models.setAttribute(tag, aside, text, AttributeValueQuotes.DOUBLE);
        return models.replaceAttribute(kept, name, name.getCompleteAttributeNames()[0], PLACE);
    }
}
