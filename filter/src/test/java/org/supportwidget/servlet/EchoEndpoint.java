package org.supportwidget.servlet;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends each message back, at {@code /echo}. */
public final class EchoEndpoint extends Endpoint implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServerContainer sockets =
                (ServerContainer)
                        event.getServletContext().getAttribute(ServerContainer.class.getName());
        try {
            sockets.addEndpoint(
                    ServerEndpointConfig.Builder.create(EchoEndpoint.class, "/echo").build());
        } catch (DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        // Without a lambda, of which no container could tell the type of the message.
        session.addMessageHandler(
                new MessageHandler.Whole<String>() {
                    @Override
                    public void onMessage(String text) {
                        try {
                            session.getBasicRemote().sendText(text);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                });
    }
}
