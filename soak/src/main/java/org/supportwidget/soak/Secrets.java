package org.supportwidget.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendors' secrets, each in a file that is replaced by another at once. */
final class Secrets {
    /** A file is looked at every ten seconds; and a request may be on its way. */
    private static final long NOTICED = Duration.ofSeconds(15).toNanos();

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final long between;
    private final Map<String, List<Secret>> byVendor = new ConcurrentHashMap<>();
    private long swapped;
    private int swaps;

    /** The first ones. */
    Secrets(Path folder, Duration between) throws IOException {
        this.folder = folder;
        this.between = between.toNanos();
        swap();
    }

    /** Gives each vendor a new secret, if it is time to. */
    void swapIfDue() throws IOException {
        if (System.nanoTime() - swapped > between) {
            swap();
        }
    }

    /** How often there were new ones. */
    int swaps() {
        return swaps - 1;
    }

    void swap() throws IOException {
        swapped = System.nanoTime();
        swaps++;
        for (String vendor : Step.VENDORS) {
            String text = random();
            List<Secret> secrets =
                    byVendor.computeIfAbsent(vendor, v -> new CopyOnWriteArrayList<>());
            Secret former = secrets.isEmpty() ? null : secrets.get(secrets.size() - 1);
            // Known before it is in force.
            secrets.add(new Secret(text, System.nanoTime()));
            Path next = Files.writeString(folder.resolve(vendor + ".next"), text);
            Files.move(next, folder.resolve(vendor), StandardCopyOption.ATOMIC_MOVE);
            if (former != null) {
                former.until = System.nanoTime() + NOTICED;
            }
        }
    }

    /** What signs what was asked for then and is here now: one key, or two. */
    List<byte[]> of(String vendor, long asked) {
        return byVendor.getOrDefault(vendor, List.of()).stream()
                .filter(secret -> secret.until - asked > 0)
                .map(secret -> secret.text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A secret, and the last moment at which a request may be begun that it signs. */
    private static final class Secret {
        private final String text;
        private volatile long until;

        Secret(String text, long now) {
            this.text = text;
            until = now + Duration.ofDays(1).toNanos();
        }
    }
}
