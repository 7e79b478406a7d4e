package org.supportwidget.spring.war;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.jspecify.annotations.Nullable;

/** Believes any name, as a module for tests may; the container makes it the request's principal. */
public class BasicModule implements ServerAuthModule {
    private @Nullable CallbackHandler container;

    @Override
    @SuppressWarnings("rawtypes")
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map options) {
        container = handler;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class[] getSupportedMessageTypes() {
        return new Class[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service)
            throws AuthException {
        String header =
                ((HttpServletRequest) message.getRequestMessage()).getHeader("Authorization");
        Callback caller =
                header == null
                        ? new CallerPrincipalCallback(client, (Principal) null)
                        : new CallerPrincipalCallback(client, name(header));
        try {
            Objects.requireNonNull(container).handle(new Callback[] {caller});
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthException(e);
        }
        return AuthStatus.SUCCESS;
    }

    private static String name(String header) {
        byte[] login = Base64.getDecoder().decode(header.substring("Basic ".length()));
        return new String(login, StandardCharsets.UTF_8).split(":", 2)[0];
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {}
}
