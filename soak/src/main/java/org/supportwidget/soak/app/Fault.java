package org.supportwidget.soak.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.supportwidget.Identity;
import org.supportwidget.WebRequest;

/** What a soak has to find, by {@code -Dsoak.fault}; {@code none}, unless somebody wants to see. */
final class Fault {
    private static final int NOW_AND_THEN = 100;

    private final String name = System.getProperty("soak.fault", "none");
    private final Collection<Identity> kept = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Identity earlier = Identity.of("0", "nobody@example.com");

    Identity in(Identity identity, WebRequest request) {
        if (name.equals("leak")) {
            kept.add(identity);
        } else if (asked.incrementAndGet() % NOW_AND_THEN == 0) {
            return sometimes(identity, request);
        }
        earlier = identity;
        return identity;
    }

    private Identity sometimes(Identity identity, WebRequest request) {
        switch (name) {
            case "thread" -> {
                Thread thread = new Thread(Fault::stay, "a leaked thread");
                thread.setDaemon(true);
                thread.start();
            }
            case "session" ->
                    request.unwrap(HttpServletRequest.class)
                            .ifPresent(page -> page.getSession().invalidate());
            case "identity" -> {
                return earlier;
            }
            case "signature" -> {
                return Identity.of(identity.id(), identity.email() + "m", identity.name());
            }
            default -> {}
        }
        return identity;
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
