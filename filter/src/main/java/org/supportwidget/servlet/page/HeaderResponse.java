package org.supportwidget.servlet.page;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportwidget.servlet.answer.AnswerHeaders;
import org.supportwidget.servlet.container.HttpDate;
import org.supportwidget.servlet.logout.LogoutRedirect;

/**
 * The headers of the one response wrapper: by whatever method a header is set, it passes {@link
 * AnswerHeaders}, and a {@code Location} also {@link LogoutRedirect}.
 */
abstract class HeaderResponse extends HttpServletResponseWrapper {
    final AnswerHeaders headers;
    final LogoutRedirect logout;

    HeaderResponse(HttpServletResponse container, AnswerHeaders headers, LogoutRedirect logout) {
        super(container);
        this.headers = headers;
        this.logout = logout;
    }

    @Override
    public void setHeader(@Nullable String name, @Nullable String value) {
        String amended = headers.amended(name, value);
        if (!headers.keepsSet(name, amended, response -> response.setHeader(name, amended))
                && !logout.keeps(name, amended)) {
            super.setHeader(name, amended);
        }
        note(name);
    }

    @Override
    public void addHeader(@Nullable String name, @Nullable String value) {
        String amended = headers.amended(name, value);
        if (!headers.keepsAdd(name, amended, response -> response.addHeader(name, amended))
                && !logout.keeps(name, amended)) {
            super.addHeader(name, amended);
        }
        note(name);
    }

    private void note(@Nullable String name) {
        if ("Content-Type".equalsIgnoreCase(name)) {
            headers.noteType();
        } else if ("Content-Encoding".equalsIgnoreCase(name)) {
            headers.noteEncoding();
        }
    }

    @Override
    public void setContentType(@Nullable String type) {
        super.setContentType(type);
        headers.noteType();
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (!headers.keepsSet(
                name, Integer.toString(value), response -> response.setIntHeader(name, value))) {
            super.setIntHeader(name, value);
        }
    }

    @Override
    public void addIntHeader(String name, int value) {
        if (!headers.keepsAdd(
                name, Integer.toString(value), response -> response.addIntHeader(name, value))) {
            super.addIntHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!headers.keepsSet(
                name, HttpDate.of(date), response -> response.setDateHeader(name, date))) {
            super.setDateHeader(name, date);
        }
    }

    @Override
    public void addDateHeader(String name, long date) {
        if (!headers.keepsAdd(
                name, HttpDate.of(date), response -> response.addDateHeader(name, date))) {
            super.addDateHeader(name, date);
        }
    }

    @Override
    public void setContentLength(int length) {
        // As the application calls it: a filter outside may override only one of the two.
        if (!headers.keepsSet(
                "Content-Length", length(length), response -> response.setContentLength(length))) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!headers.keepsSet(
                "Content-Length",
                length(length),
                response -> response.setContentLengthLong(length))) {
            super.setContentLengthLong(length);
        }
    }

    private static @Nullable String length(long length) {
        return length < 0 ? null : Long.toString(length);
    }

    private @Nullable List<String> values(String name) {
        String location = logout.held(name);
        return location == null ? headers.values(name) : List.of(location);
    }

    @Override
    public boolean containsHeader(String name) {
        List<String> values = values(name);
        return values == null ? super.containsHeader(name) : !values.isEmpty();
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = values(name);
        if (values == null) {
            return super.getHeader(name);
        }
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        List<String> values = values(name);
        return values == null ? super.getHeaders(name) : values;
    }

    @Override
    public Collection<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(super.getHeaderNames());
        names.addAll(headers.heldNames());
        return names;
    }
}
