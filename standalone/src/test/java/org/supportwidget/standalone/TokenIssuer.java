package org.supportwidget.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Issues tokens as Xsolla Login does (RS256), and publishes its key (RFC 7517). */
final class TokenIssuer implements AutoCloseable {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final AtomicInteger asked = new AtomicInteger();
    private final KeyPair keys;
    private final HttpServer server;

    TokenIssuer() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] published = keySet().getBytes(StandardCharsets.US_ASCII);
        server.createContext(
                "/keys",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, published.length);
                    exchange.getResponseBody().write(published);
                    exchange.close();
                });
        server.start();
    }

    /** Where the keys are. */
    String keysUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    /** How often they have been fetched. */
    int asked() {
        return asked.get();
    }

    String token(String id, String email) throws GeneralSecurityException {
        String signed =
                encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"1\"}")
                        + "."
                        + encoded(
                                """
                                {"iss":"https://login.xsolla.com","sub":"%s","email":"%s","exp":%d,\
                                "xsolla_login_project_id":"40db2ea4-5d42-11e6-a3ff-005056a0e04a"}"""
                                        .formatted(
                                                id, email, Instant.now().getEpochSecond() + 3600));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64URL.encodeToString(signature.sign());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"1\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** RFC 7518 section 6.3.1: without a leading zero. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64URL.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String encoded(String json) {
        return BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
