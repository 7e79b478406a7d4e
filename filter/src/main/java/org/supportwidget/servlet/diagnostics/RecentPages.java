package org.supportwidget.servlet.diagnostics;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.supportwidget.servlet.answer.Answer;
import org.supportwidget.servlet.container.RequestPath;

/**
 * The last pages of the application and what became of each. Nothing of their users is kept but the
 * session's id, by which a session is shown its own pages only. Bounded; thread-safe.
 */
public final class RecentPages {
    private static final String ATTRIBUTE = RecentPages.class.getName();
    private static final int MOST = 100;

    private record Page(String session, Map<String, Object> findings) {
        /** Whoever has a session's id has the session. */
        @Override
        public String toString() {
            return "Page" + findings;
        }
    }

    private final Deque<Page> pages = new ArrayDeque<>();

    private RecentPages() {}

    /** Those of one application. */
    static RecentPages of(ServletContext application) {
        synchronized (RecentPages.class) {
            if (application.getAttribute(ATTRIBUTE) instanceof RecentPages known) {
                return known;
            }
            RecentPages pages = new RecentPages();
            application.setAttribute(ATTRIBUTE, pages);
            return pages;
        }
    }

    /**
     * Notes an answer that is complete, if it is a page.
     *
     * @param innermost the request that knows the session: Spring Session and others wrap it
     */
    public static void note(
            HttpServletRequest request,
            HttpServletRequest innermost,
            HttpServletResponse response,
            Answer answer) {
        if (answer.missingBlock().isOfShownPage()) {
            Map<String, Object> findings = new LinkedHashMap<>();
            findings.put("time", Instant.now().toString());
            findings.put("path", RequestPath.of(request));
            findings.put("block", answer.missingBlock().outcome());
            findings.put("policies", answer.policies().changes(response));
            of(request.getServletContext()).add(session(innermost), findings);
        }
    }

    synchronized void add(String session, Map<String, Object> findings) {
        pages.addFirst(new Page(session, findings));
        if (pages.size() > MOST) {
            pages.removeLast();
        }
    }

    /** The pages of a request's session, the last one first. */
    synchronized List<Map<String, Object>> of(HttpServletRequest request) {
        String session = session(request);
        return pages.stream()
                .filter(page -> page.session.equals(session))
                .limit(20)
                .map(Page::findings)
                .collect(Collectors.toUnmodifiableList());
    }

    private static String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String asked = request.getRequestedSessionId();
        if (session != null) {
            return session.getId();
        }
        return asked == null ? "" : asked;
    }
}
