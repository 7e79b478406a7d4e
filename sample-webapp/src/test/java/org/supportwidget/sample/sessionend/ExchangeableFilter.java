package org.supportwidget.sample.sessionend;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.SupportWidgetFilter;

/** The library's filter, both halves in one, for an engine that a test may exchange. */
final class ExchangeableFilter implements Filter {
    private volatile @Nullable Filter current;

    void exchange(SupportWidget engine) {
        current = new SupportWidgetFilter(engine);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Filter filter = Objects.requireNonNull(current);
        filter.doFilter(
                request,
                response,
                (innerRequest, innerResponse) ->
                        filter.doFilter(innerRequest, innerResponse, chain));
    }
}
