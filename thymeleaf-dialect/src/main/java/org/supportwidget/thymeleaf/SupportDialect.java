package org.supportwidget.thymeleaf;

import java.util.Set;
import org.supportwidget.FrameOptions;
import org.supportwidget.PageWidget;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * The dialect {@code support}, for HTML templates: {@code <support:widget/>}, {@code <support:frame
 * vendor="crisp"/>} and {@code <support:stop/>}; the same as attributes of an element that they
 * replace ({@code <div support:widget>}, {@code <div support:frame="crisp">}, {@code <div
 * support:stop>}, or {@code data-support-widget} and so on); and {@code support:logout} on what
 * signs the user out.
 *
 * <p>The dialect's own attributes ({@code support:widget}, {@code support:frame}, {@code
 * support:vendor}, {@code support:locale}, {@code support:participants}, {@code support:title},
 * {@code support:width}, {@code support:height}, and {@code data-support-…}) may be expressions:
 * <code>support:title="${title}"</code>. Only what the template's author wrote there is evaluated.
 * Plain attributes ({@code title}) are literals, whoever put them there.
 *
 * <p>Add it with {@code templateEngine.addDialect(new SupportDialect())}. Thread-safe.
 */
public final class SupportDialect extends AbstractProcessorDialect implements IPreProcessorDialect {
    /**
     * After Thymeleaf's own attributes, so that {@code th:if} and {@code th:attr} have been heeded.
     */
    static final int PRECEDENCE = 10_000;

    /** The own attributes that make an element a tag and may name a vendor. */
    static final Set<String> HOSTS = Set.of("widget", "frame");

    /** The own attributes that have a value. */
    static final Set<String> VALUES =
            Set.of(
                    "widget",
                    "frame",
                    "vendor",
                    "locale",
                    "participants",
                    "title",
                    "width",
                    "height");

    /** The dialect. */
    public SupportDialect() {
        super("Support Widget", "support", PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                SupportProcessor.element(prefix, "widget", SupportDialect::widget),
                SupportProcessor.element(prefix, "frame", SupportDialect::frame),
                SupportProcessor.element(prefix, "stop", (page, values) -> page.stop()),
                SupportProcessor.attribute(prefix, "widget", SupportDialect::widget),
                SupportProcessor.attribute(prefix, "frame", SupportDialect::frame),
                SupportProcessor.attribute(prefix, "stop", (page, values) -> page.stop()),
                new LogoutAttributeProcessor(prefix),
                new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
    }

    @Override
    public int getDialectPreProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPreProcessor> getPreProcessors() {
        return Set.of(new PreProcessor(TemplateMode.HTML, OwnExpressions.class, PRECEDENCE));
    }

    private static String widget(PageWidget page, TagValues values) {
        return page.widget(values.vendor());
    }

    private static String frame(PageWidget page, TagValues values) {
        FrameOptions options =
                new FrameOptions(
                        values.get("locale"),
                        values.get("participants"),
                        values.get("title"),
                        values.get("width"),
                        values.get("height"));
        return page.frame(values.vendor(), options);
    }
}
