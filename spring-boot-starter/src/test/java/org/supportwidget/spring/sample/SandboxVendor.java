package org.supportwidget.spring.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The vendor's server, on an origin of its own: the machine's address instead of its name. */
@RestController
@CrossOrigin
class SandboxVendor {
    private static final String SECRET = "demo-thread-secret-81d2b6aa";

    @GetMapping(path = "/sandbox/thread/widget.js", produces = "text/javascript;charset=UTF-8")
    String script() throws IOException {
        String common = file("common.js") + file("panel.js");
        return "(() => {\n'use strict';\n" + common + file("thread.js") + "})();\n";
    }

    /** Whom the vendor takes the visitor for. */
    @PostMapping(path = "/sandbox/thread/visitor", produces = "text/plain;charset=UTF-8")
    String visitor(@RequestParam Map<String, String> given) throws GeneralSecurityException {
        String email = given.getOrDefault("connectionEmail", "");
        if (email.isEmpty()) {
            return "anonymous";
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal(email.getBytes(StandardCharsets.UTF_8));
        String key = given.getOrDefault("connectionKey", "");
        boolean fits =
                MessageDigest.isEqual(
                        HexFormat.of().formatHex(expected).getBytes(StandardCharsets.UTF_8),
                        key.getBytes(StandardCharsets.UTF_8));
        return fits ? "verified " + email : "rejected: another signature";
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource("sandbox/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
