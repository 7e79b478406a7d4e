package org.supportwidget.thymeleaf;

import java.util.Set;
import org.supportwidget.FrameOptions;
import org.supportwidget.PageWidget;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * The dialect {@code support}, for HTML templates: {@code <support:widget/>}, {@code <support:frame
 * vendor="crisp"/>} and {@code <support:stop/>}; the same as attributes of an element that they
 * replace ({@code <div support:widget>}, {@code <div support:frame="crisp">}, {@code <div
 * support:stop>}, or {@code data-support-widget} and so on); and {@code support:logout} on what
 * signs the user out. A value may be an expression such as <code>${vendor}</code>.
 *
 * <p>Add it with {@code templateEngine.addDialect(new SupportDialect())}. Thread-safe.
 */
public final class SupportDialect extends AbstractProcessorDialect {
    /**
     * After Thymeleaf's own attributes, so that {@code th:if} and {@code th:attr} have been heeded.
     */
    static final int PRECEDENCE = 10_000;

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

    private static String widget(PageWidget page, TagValues values) {
        return page.widget(values.get("vendor"));
    }

    private static String frame(PageWidget page, TagValues values) {
        String vendor = values.get("vendor");
        FrameOptions options =
                new FrameOptions(
                        values.get("locale"),
                        values.get("participants"),
                        values.get("title"),
                        values.get("width"),
                        values.get("height"));
        return page.frame(vendor == null ? "" : vendor, options);
    }
}
