package org.supportwidget.thymeleaf;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageWidget;
import org.supportwidget.WidgetPresence;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.web.IWebExchange;

/** Replaces a tag by what the page's widget renders. */
final class SupportProcessor extends AbstractElementTagProcessor {
    private final @Nullable String prefix;
    private final @Nullable String host;
    private final BiFunction<PageWidget, TagValues, String> rendering;

    private SupportProcessor(
            String prefix,
            @Nullable String element,
            @Nullable String attribute,
            BiFunction<PageWidget, TagValues, String> rendering) {
        super(
                TemplateMode.HTML,
                prefix,
                element,
                element != null,
                attribute,
                attribute != null,
                SupportDialect.PRECEDENCE);
        this.prefix = prefix;
        this.host = attribute;
        this.rendering = rendering;
    }

    /** For {@code <support:name/>}. */
    static SupportProcessor element(
            String prefix, String name, BiFunction<PageWidget, TagValues, String> rendering) {
        return new SupportProcessor(prefix, name, null, rendering);
    }

    /** For {@code <any support:name="…">}. */
    static SupportProcessor attribute(
            String prefix, String name, BiFunction<PageWidget, TagValues, String> rendering) {
        return new SupportProcessor(prefix, null, name, rendering);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            IElementTagStructureHandler structure) {
        TagValues values = new TagValues(context, tag, prefix, host);
        String html = page(context).map(page -> rendering.apply(page, values)).orElse("");
        structure.replaceWith(html, false);
    }

    private static Optional<PageWidget> page(ITemplateContext context) {
        if (context instanceof IWebContext web) {
            IWebExchange exchange = web.getExchange();
            return WidgetPresence.find(
                    exchange::getAttributeValue, exchange.getApplication()::getAttributeValue);
        }
        return WidgetPresence.find(name -> null, name -> null);
    }
}
