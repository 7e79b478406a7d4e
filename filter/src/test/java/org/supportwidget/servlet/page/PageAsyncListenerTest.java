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
            new PageAsyncContext(container, PageRequestTest.exchange());
    private final IOException failure = new IOException();
    private final List<String> heard = new ArrayList<>();

    @Test
    void passes_each_event_on_with_the_pages_context() throws IOException {
        AsyncListener listener = new PageAsyncListener(new Recorder(), ofPage);
        AsyncEvent event = new AsyncEvent(container, failure);

        listener.onStartAsync(event);
        listener.onTimeout(event);
        listener.onError(event);
        listener.onComplete(event);

        assertThat(heard).containsExactly("start", "time-out", "error", "complete");
    }

    private final class Recorder implements AsyncListener {
        private void hear(String what, AsyncEvent event) {
            heard.add(what);
            assertThat(event.getAsyncContext()).isSameAs(ofPage);
            assertThat(event.getThrowable()).isSameAs(failure);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            hear("start", event);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            hear("time-out", event);
        }

        @Override
        public void onError(AsyncEvent event) {
            hear("error", event);
        }

        @Override
        public void onComplete(AsyncEvent event) {
            hear("complete", event);
        }
    }
}
