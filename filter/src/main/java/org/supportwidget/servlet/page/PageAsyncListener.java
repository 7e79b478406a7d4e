package org.supportwidget.servlet.page;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;

/**
 * Tells an application's listener of a page's {@code AsyncContext} instead of the container's, so
 * that a page which the listener completes is finished too.
 */
record PageAsyncListener(AsyncListener listener, PageAsyncContext context)
        implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        listener.onComplete(ofPage(event));
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        listener.onTimeout(ofPage(event));
    }

    @Override
    public void onError(AsyncEvent event) throws IOException {
        listener.onError(ofPage(event));
    }

    @Override
    public void onStartAsync(AsyncEvent event) throws IOException {
        listener.onStartAsync(ofPage(event));
    }

    private AsyncEvent ofPage(AsyncEvent event) {
        return new AsyncEvent(
                context,
                event.getSuppliedRequest(),
                event.getSuppliedResponse(),
                event.getThrowable());
    }
}
