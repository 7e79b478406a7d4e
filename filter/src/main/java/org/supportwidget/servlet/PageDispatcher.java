package org.supportwidget.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Tells when a servlet is included. Meanwhile Undertow's own response ignores every header, also
 * those that we set when the body begins there.
 */
record PageDispatcher(RequestDispatcher dispatcher, ResponseLayers layers)
        implements RequestDispatcher {

    @Override
    public void forward(ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        dispatcher.forward(request, response);
    }

    @Override
    public void include(ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        begin();
        try {
            dispatcher.include(request, response);
        } finally {
            end();
        }
    }

    private void begin() throws IOException {
        InjectingResponse injecting = layers.injecting();
        if (injecting != null) {
            // A servlet that throws the body away is to find it where it is without us.
            injecting.release();
            injecting.beginInclude();
        }
    }

    private void end() {
        InjectingResponse injecting = layers.injecting();
        if (injecting != null) {
            injecting.endInclude();
        }
        CacheGuardResponse cache = layers.cache();
        if (cache != null) {
            cache.endInclude();
        }
    }
}
