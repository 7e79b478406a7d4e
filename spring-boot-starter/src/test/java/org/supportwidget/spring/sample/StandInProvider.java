package org.supportwidget.spring.sample;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An OpenID Connect provider that asks for no password: the visitor says who they are. Of {@code
 * carol} it has not verified the e-mail.
 */
@Controller
class StandInProvider {
    static final String CLIENT = "boot-sample";

    private static final String BACK_CHANNEL = "http://schemas.openid.net/event/backchannel-logout";

    private final RSAKey key;
    private final String issuer;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    StandInProvider(@Value("${server.port}") int port) throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("demo").generate();
        issuer = "http://localhost:" + port + "/provider";
    }

    @GetMapping("/provider/authorize")
    String authorize(@RequestParam Map<String, String> request, Model model) {
        model.addAttribute("redirect", request.get("redirect_uri"));
        model.addAttribute("state", request.get("state"));
        model.addAttribute("nonce", request.get("nonce"));
        return "provider";
    }

    /** The visitor has chosen; the code is the user's name. */
    @PostMapping("/provider/authorize")
    String chosen(
            @RequestParam String user,
            @RequestParam String redirect,
            @RequestParam String state,
            @RequestParam String nonce) {
        nonces.put(user, nonce);
        String back =
                UriComponentsBuilder.fromUriString(redirect)
                        .queryParam("code", user)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(state)
                        .toUriString();
        return "redirect:" + back;
    }

    @PostMapping("/provider/token")
    @ResponseBody
    Map<String, Object> token(@RequestParam String code) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("provider|" + code)
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonces.remove(code))
                        .claim("email", code + "@provider.example")
                        .claim("email_verified", !code.equals("carol"))
                        .claim("name", code)
                        .build();
        return Map.of(
                "access_token",
                code,
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "id_token",
                signed(claims));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** What the provider sends to the application's server when it ends a user's sessions. */
    String logoutToken(String user) throws JOSEException {
        return signed(
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("provider|" + user)
                        .audience(CLIENT)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of(BACK_CHANNEL, Map.of()))
                        .build());
    }

    @GetMapping("/provider/keys")
    @ResponseBody
    Map<String, Object> keys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    @GetMapping("/provider/leave")
    String leave(@RequestParam("post_logout_redirect_uri") String target) {
        return "redirect:" + target;
    }
}
