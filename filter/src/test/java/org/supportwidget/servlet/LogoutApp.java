package org.supportwidget.servlet;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** An application whose log-out is answered with the page that stops the vendor. */
final class LogoutApp {
    static final String INTERSTITIAL =
            """
            vendors = zendesk-chat
            identity.email = principal.name
            zendesk-chat.account-key = key
            zendesk-chat.secret = zendesk-chat-secret-0123456789abcdef
            logout.paths = /logout, /index.jsp?logoff=true, /saml/*, *.signout
            logout.page = interstitial
            """;
    static final String[] NAVIGATION = {"Sec-Fetch-Mode", "navigate"};

    private LogoutApp() {}

    /** The application, not yet started, that answers {@code /logout} so. */
    static WebApp of(Path temp, WebApp.Page page) throws IOException {
        return of(temp, INTERSTITIAL, page);
    }

    static WebApp of(Path temp, String configuration, WebApp.Page page) throws IOException {
        return new WebApp(temp).configured(configuration).page("/logout", page);
    }

    /** What a browser that sends a form to {@code /logout} gets. */
    static HttpResponse<String> logout(Path temp, WebApp.Page page) throws Exception {
        try (WebApp app = of(temp, page).start()) {
            return app.send("POST", "/logout", NAVIGATION);
        }
    }
}
