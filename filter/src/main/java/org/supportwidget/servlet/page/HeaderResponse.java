package org.supportwidget.servlet.page;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.supportwidget.servlet.answer.AnswerHeaders;
import org.supportwidget.servlet.container.HttpDate;
import org.supportwidget.servlet.logout.LogoutRedirect;

/**
 * The headers of the one response wrapper: by whatever method a header is set, it passes {@link
 * AnswerHeaders}, and a {@code Location} also {@link LogoutRedirect}.
 *
 * <p>One header is set after the other, even if two threads set them: Spring Security sets its own
 * when the controller returns, while what the controller streams begins to leave, and containers
 * then lose headers or send them twice.
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
        synchronized (headers) {
            String amended = headers.amended(name, value);
            if (!logout.keeps(name, amended)) {
                set(name, amended, response -> response.setHeader(name, amended));
            }
            note(name);
        }
    }

    @Override
    public void addHeader(@Nullable String name, @Nullable String value) {
        synchronized (headers) {
            String amended = headers.amended(name, value);
            if (!logout.keeps(name, amended)) {
                add(name, amended, response -> response.addHeader(name, amended));
            }
            note(name);
        }
    }

    private void note(@Nullable String name) {
        if ("Content-Type".equalsIgnoreCase(name)) {
            headers.noteType();
        } else if ("Content-Encoding".equalsIgnoreCase(name)) {
            headers.noteEncoding();
        }
    }

    private void set(
            @Nullable String name, @Nullable String value, Consumer<HttpServletResponse> setter) {
        synchronized (headers) {
            if (!headers.keepsSet(name, value, setter)) {
                setter.accept(container());
            }
        }
    }

    private void add(
            @Nullable String name, @Nullable String value, Consumer<HttpServletResponse> setter) {
        synchronized (headers) {
            if (!headers.keepsAdd(name, value, setter)) {
                setter.accept(container());
            }
        }
    }

    HttpServletResponse container() {
        return (HttpServletResponse) getResponse();
    }

    @Override
    public void setContentType(@Nullable String type) {
        synchronized (headers) {
            super.setContentType(type);
            headers.noteType();
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        set(name, Integer.toString(value), response -> response.setIntHeader(name, value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        add(name, Integer.toString(value), response -> response.addIntHeader(name, value));
    }

    @Override
    public void setDateHeader(String name, long date) {
        set(name, HttpDate.of(date), response -> response.setDateHeader(name, date));
    }

    @Override
    public void addDateHeader(String name, long date) {
        add(name, HttpDate.of(date), response -> response.addDateHeader(name, date));
    }

    @Override
    public void setContentLength(int length) {
        // As the application calls it: a filter outside may override only one of the two.
        set("Content-Length", length(length), response -> response.setContentLength(length));
    }

    @Override
    public void setContentLengthLong(long length) {
        set("Content-Length", length(length), response -> response.setContentLengthLong(length));
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
        synchronized (headers) {
            List<String> values = values(name);
            return values == null ? super.containsHeader(name) : !values.isEmpty();
        }
    }

    @Override
    public @Nullable String getHeader(String name) {
        synchronized (headers) {
            List<String> values = values(name);
            if (values == null) {
                return super.getHeader(name);
            }
            return values.isEmpty() ? null : values.get(0);
        }
    }

    @Override
    public Collection<String> getHeaders(String name) {
        synchronized (headers) {
            List<String> values = values(name);
            return values == null ? super.getHeaders(name) : values;
        }
    }

    @Override
    public Collection<String> getHeaderNames() {
        synchronized (headers) {
            Set<String> names = new LinkedHashSet<>(super.getHeaderNames());
            names.addAll(headers.heldNames());
            return names;
        }
    }
}
