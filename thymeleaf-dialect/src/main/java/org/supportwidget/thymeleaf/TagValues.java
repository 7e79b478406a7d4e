package org.supportwidget.thymeleaf;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.NoOpToken;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;

/**
 * What a tag says. The dialect's own attributes ({@code support:title}) come before plain ones
 * ({@code title}). Expressions are those that {@link OwnExpressions} has set aside; all else is a
 * literal, unescaped once.
 *
 * @param prefix the dialect's
 * @param host the attribute that makes an element a tag and names the vendor, for example {@code
 *     frame}; {@code null} for an element of the dialect's own
 */
record TagValues(
        ITemplateContext context,
        IProcessableElementTag tag,
        @Nullable String prefix,
        @Nullable String host) {

    /** The vendor, as the host attribute or {@code vendor} names it. */
    @Nullable String vendor() {
        Object named = host == null ? NoOpToken.VALUE : own(host);
        boolean absent = named == NoOpToken.VALUE || text(named).isBlank();
        return absent ? get("vendor") : text(named);
    }

    /** A value by its name; {@code null} if it is absent. */
    @Nullable String get(String name) {
        Object value = own(name);
        if (value == NoOpToken.VALUE) {
            IAttribute plain = tag.getAttribute(name);
            value = plain == null ? null : unescape(plain.getValue());
        }
        return value == null ? null : value.toString();
    }

    /** Of an attribute of the dialect's; {@link NoOpToken#VALUE} if the plain one is to be used. */
    private @Nullable Object own(String name) {
        IAttribute own = prefix == null ? null : tag.getAttribute(prefix, name);
        if (own == null) {
            return NoOpToken.VALUE;
        }
        String raw = Objects.requireNonNullElse(own.getValue(), "");
        IAttribute aside = tag.getAttribute(prefix, OwnExpressions.ASIDE + name);
        if (aside == null || !raw.contains(OwnExpressions.PLACE)) {
            return unescape(raw);
        }
        Object value =
                new AuthorExpression(context)
                        .value(unescape(aside.getValue()), own.getAttributeCompleteName());
        return raw.equals(OwnExpressions.PLACE)
                ? value
                : unescape(raw).replace(OwnExpressions.PLACE, text(value));
    }

    private static String text(@Nullable Object value) {
        return value == null || value == NoOpToken.VALUE ? "" : value.toString();
    }

    private static String unescape(@Nullable String raw) {
        return Objects.requireNonNullElse(
                EscapedAttributeUtils.unescapeAttribute(TemplateMode.HTML, raw), "");
    }
}
