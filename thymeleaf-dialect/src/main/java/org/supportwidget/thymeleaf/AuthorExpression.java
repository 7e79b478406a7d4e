package org.supportwidget.thymeleaf;

import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.OnceLog;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * An expression that a template's author wrote. What it yields is data and is never evaluated, not
 * even by preprocessing: <code>__${…}__</code> may yield the whole value, or a word within an
 * expression such as <code>#{title.__${kind}__}</code>.
 */
final class AuthorExpression {
    private static final OnceLog LOG = new OnceLog(Logger.getLogger("org.supportwidget"));
    private static final Pattern EXPRESSION = Pattern.compile("[$*#@]\\{");
    private static final Pattern PREPROCESSED = Pattern.compile("__(.*?)__", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._-]*");

    private final ITemplateContext context;

    AuthorExpression(ITemplateContext context) {
        this.context = context;
    }

    /** Whether an attribute's text has an expression; otherwise it is a literal. */
    static boolean isIn(String text) {
        return EXPRESSION.matcher(text).find();
    }

    /**
     * What an expression yields.
     *
     * @param attribute where it stands, for a warning
     */
    @Nullable Object value(String expression, String attribute) {
        Matcher part = PREPROCESSED.matcher(expression);
        if (!part.find()) {
            return execute(expression);
        }
        if (part.matches()) {
            return execute(part.group(1));
        }
        StringBuilder spliced = new StringBuilder();
        part.reset();
        while (part.find()) {
            String word = String.valueOf(execute(part.group(1)));
            part.appendReplacement(
                    spliced, WORD.matcher(word).matches() ? Matcher.quoteReplacement(word) : "__");
        }
        part.appendTail(spliced);
        return spliced.indexOf("__") < 0 ? execute(spliced.toString()) : leftOut(attribute);
    }

    private @Nullable Object leftOut(String attribute) {
        LOG.warn(
                attribute
                        + " in the template "
                        + context.getTemplateData().getTemplate()
                        + " is left out: __…__ yields something else than a word (letters, digits, . _ -) there,"
                        + " which would be read as an expression; write #{${'title.' + kind}} instead of"
                        + " #{title.__${kind}__}");
        return null;
    }

    private @Nullable Object execute(String expression) {
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
    }
}
