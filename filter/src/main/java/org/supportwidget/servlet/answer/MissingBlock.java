package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.OnceLog;
import org.supportwidget.PageControl;
import org.supportwidget.servlet.container.RequestPath;
import org.supportwidget.web.InjectionSettings;

/**
 * Logs at FINE, once a path, why a complete page has no block although {@code inject = auto}: a
 * page that a window may show, by its type. {@link PageGate} refuses by the request and the
 * headers, {@code inject.DocumentStart} and {@code inject.EndTags} by the body.
 */
public final class MissingBlock {
    private static final Logger LOGGER = Logger.getLogger("org.supportwidget");
    private static final OnceLog LOG = new OnceLog(LOGGER);

    /** What remains once request and headers are right. */
    private static final String BODY =
            "its first 1,024 characters are not those of a document, or it is a frameset, or XHTML"
                    + " that does not end with </body>; or the application failed, or went on without"
                    + " the filter's response";

    private static final String VISITOR =
            "it cannot be told who is signed in (IdentityResolver.canTell), or the resolver failed";

    private final InjectionSettings settings;
    private final PageControl page;
    private final HttpServletRequest request;
    private final HttpServletResponse container;
    private final AnswerHeaders headers;

    MissingBlock(
            InjectionSettings settings,
            PageControl page,
            HttpServletRequest request,
            HttpServletResponse container,
            AnswerHeaders headers) {
        this.settings = settings;
        this.page = page;
        this.request = request;
        this.container = container;
        this.headers = headers;
    }

    /** Whether the answer is a page that somebody may see. */
    public boolean isOfShownPage() {
        return RequestReader.mayShow(request) && PageType.isPage(container);
    }

    /** To be called when the answer is complete. */
    public void explain() {
        if (settings.auto()
                && LOGGER.isLoggable(Level.FINE)
                && isOfShownPage()
                && !page.isRendered()) {
            String message = "No block in the page " + RequestPath.of(request) + ": " + reason();
            LOG.count(Level.FINE, message, message, null);
        }
    }

    /** For people: what became of the block of a page that is complete. */
    public String outcome() {
        if (page.isRendered()) {
            return "the page has it";
        }
        return "none, no tag has rendered one: " + reason();
    }

    private String reason() {
        return Optional.ofNullable(PageGate.refusal(settings, request))
                .or(() -> Optional.ofNullable(encoding()))
                .or(() -> Optional.ofNullable(PageGate.refusal(container)))
                .orElseGet(() -> page.knowsVisitor() ? BODY : VISITOR);
    }

    private @Nullable String encoding() {
        return headers.isEncoded() ? "the application has set Content-Encoding" : null;
    }
}
