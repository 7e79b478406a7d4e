package org.supportwidget.servlet.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageAsyncListenerTest {
    private final AsyncContext container = PageRequestTest.nothing(AsyncContext.class);
    private final PageAsyncContext ofPage =
            new PageAsyncContext(container, PageRequestTest.exchange(), false);
    private final IOException failure = new IOException();
    private final List<String> heard = new ArrayList<>();

    @Test
    void passes_each_event_on_with_the_pages_context() throws IOException {
        AsyncListener listener = new PageAsyncListener(recorder(), ofPage);
        AsyncEvent event = new AsyncEvent(container, failure);

        listener.onStartAsync(event);
        listener.onTimeout(event);
        listener.onError(event);
        listener.onComplete(event);

        assertThat(heard).containsExactly("onStartAsync", "onTimeout", "onError", "onComplete");
    }

    private AsyncListener recorder() {
        return PageRequestTest.proxy(
                AsyncListener.class,
                (proxy, method, arguments) -> {
                    AsyncEvent event = (AsyncEvent) arguments[0];
                    assertThat(event.getAsyncContext()).isSameAs(ofPage);
                    assertThat(event.getThrowable()).isSameAs(failure);
                    heard.add(method.getName());
                    return null;
                });
    }
}
