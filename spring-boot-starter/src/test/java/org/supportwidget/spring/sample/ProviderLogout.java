package org.supportwidget.spring.sample;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The provider ends a user's sessions, in every application (OpenID Connect Back-Channel Logout
 * 1.0); no browser has a part in it.
 */
@RestController
class ProviderLogout {
    private final StandInProvider provider;
    private final URI application;

    ProviderLogout(StandInProvider provider, @Value("${server.port}") int port) {
        this.provider = provider;
        application =
                URI.create("http://localhost:" + port + "/logout/connect/back-channel/stand-in");
    }

    /** What the application has answered. */
    @PostMapping("/provider/end")
    String end(@RequestParam String user) throws JOSEException, IOException, InterruptedException {
        HttpRequest logout =
                HttpRequest.newBuilder(application)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "logout_token=" + provider.logoutToken(user)))
                        .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(logout, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
