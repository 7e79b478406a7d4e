package org.supportwidget.servlet.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.supportwidget.servlet.answer.AnswerHeaders;
import org.supportwidget.servlet.container.ContainerMethods;
import org.supportwidget.servlet.logout.LogoutRedirect;

/** The errors and redirects of the one response wrapper, which the container answers. */
abstract class RedirectResponse extends HeaderResponse {
    RedirectResponse(HttpServletResponse container, AnswerHeaders headers, LogoutRedirect logout) {
        super(container, headers, logout);
    }

    /**
     * The container is about to answer in the application's place, with an error or a redirect. Not
     * where a servlet is included, whose errors and redirects the container ignores.
     *
     * @param keepsBody whether what has been written of the body is the answer's
     */
    abstract void beforeContainer(boolean keepsBody) throws IOException;

    @Override
    public void sendError(int status) throws IOException {
        beforeContainer(false);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        beforeContainer(false);
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        beforeContainer(false);
        if (!logout.replace(location, SC_FOUND)) {
            super.sendRedirect(location);
        }
    }

    /**
     * Servlet 6.1's, by which its other variants go too. Overrides where there is such a method,
     * which Servlet 6.0 does not know.
     *
     * @param status 302 unless the application chose another
     * @param clearBuffer whether what has been written is dropped
     */
    @SuppressWarnings("MissingOverride")
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (!clearBuffer && !isCommitted() && !headers.isIncluded()) {
            setStatus(status);
        }
        beforeContainer(!clearBuffer);
        if (!logout.replace(location, status)) {
            ContainerMethods.sendRedirect(container(), location, status, clearBuffer);
        }
    }
}
