package org.supportwidget.servlet.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.SupportWidget;
import org.supportwidget.identity.PropertyListing;
import org.supportwidget.servlet.answer.PageType;

/**
 * Logs the paths that {@code identity.*} could be set to, with their types and without any value:
 * what the application's principal, session and request attributes offer behind a page. Says each
 * path once, and forgets the oldest of 2,000. Thread-safe.
 */
public final class IdentityProbe {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");
    private static final int MOST = 2_000;

    /** Attributes of containers and frameworks that never tell of a user. */
    private static final Pattern FOREIGN =
            Pattern.compile(
                    "supportWidget|(jakarta|javax|org\\.supportwidget"
                            + "|org\\.apache\\.(catalina|coyote|tomcat|jasper)"
                            + "|org\\.eclipse\\.jetty|org\\.springframework\\.web)\\..*");

    @SuppressWarnings("serial") // never serialized
    private final Set<String> said =
            Collections.synchronizedSet(
                    Collections.newSetFromMap(
                            new LinkedHashMap<>(16, 0.75f, true) {
                                @Override
                                protected boolean removeEldestEntry(
                                        Map.Entry<String, Boolean> eldest) {
                                    return size() > MOST;
                                }
                            }));

    /**
     * If it is switched on, looks at what the application has left behind when it has written a
     * page.
     */
    public void look(
            SupportWidget engine, HttpServletRequest request, HttpServletResponse response) {
        if (!engine.http().identityProbe()) {
            return;
        }
        if (!PageType.isPage(response)) {
            return;
        }
        try {
            List<String> news = new ArrayList<>();
            for (String line : offered(request)) {
                if (said.add(line)) {
                    news.add(line);
                }
            }
            if (!news.isEmpty()) {
                LOG.info(
                        "Support Widget, identity.probe: a page offers" + lines(news) + hint(news));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.fine("Support Widget, identity.probe: " + e.getClass().getName());
        }
    }

    private static String hint(List<String> lines) {
        return lines.stream().anyMatch(line -> line.startsWith("request"))
                ? "\n  (mind: what a framework binds parameters into, the visitor writes; such an"
                        + " attribute of the request is no identity)"
                : "";
    }

    private static String lines(List<String> lines) {
        return "\n  " + String.join("\n  ", lines);
    }

    private static List<String> offered(HttpServletRequest request) {
        List<String> lines = new ArrayList<>();
        Principal principal = request.getUserPrincipal();
        if (principal != null) {
            lines.addAll(PropertyListing.of("principal", principal));
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            for (String name : Collections.list(session.getAttributeNames())) {
                add(lines, "session", name, session.getAttribute(name));
            }
        }
        for (String name : Collections.list(request.getAttributeNames())) {
            add(lines, "request", name, request.getAttribute(name));
        }
        return lines;
    }

    private static void add(List<String> lines, String root, String name, @Nullable Object value) {
        if (value != null && !FOREIGN.matcher(name).matches()) {
            lines.addAll(PropertyListing.ofAttribute(root, name, value));
        }
    }
}
