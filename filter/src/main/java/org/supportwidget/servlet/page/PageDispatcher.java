package org.supportwidget.servlet.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Tells when a servlet is included. Meanwhile Undertow's own response ignores every header, also
 * those that we set when the body begins there.
 */
record PageDispatcher(RequestDispatcher dispatcher, PageExchange exchange)
        implements RequestDispatcher {

    @Override
    public void forward(ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        dispatcher.forward(request, response);
    }

    @Override
    public void include(ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        exchange.beginInclude();
        try {
            dispatcher.include(request, response);
        } finally {
            exchange.endInclude();
        }
    }
}
