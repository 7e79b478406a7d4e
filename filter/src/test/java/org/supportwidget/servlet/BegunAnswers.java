package org.supportwidget.servlet;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.supportwidget.SupportWidget;

/** Answers that begin as pages and which the container then gives, as an error or a redirect. */
final class BegunAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final String TARGET = "/page.html?a=b";

    private BegunAnswers() {}

    static {
        redirects();
        redirectsOfServlet61();
        errors();
    }

    /** What happens after the page has begun. */
    private static void add(String name, Application.Case end) {
        CASES.put(
                "begun-" + name,
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("Digest", "x");
                    r.setContentType("text/html;charset=UTF-8");
                    r.getWriter().write(PAGE, 0, 500);
                    end.answer(q, r);
                });
    }

    private static void redirects() {
        add("redirect", (q, r) -> r.sendRedirect(TARGET));
        add(
                "redirect-kept-by-caches",
                (q, r) -> {
                    r.setHeader("Cache-Control", "max-age=60");
                    r.addHeader("Cache-Control", "public");
                    r.setHeader("X-Told", r.getHeaders("Cache-Control").toString());
                    r.sendRedirect(TARGET);
                });
        add(
                "redirect-kept-by-nobody",
                (q, r) -> {
                    r.setHeader("Cache-Control", "no-store");
                    r.sendRedirect(TARGET);
                });
        add(
                "redirect-with-much",
                (q, r) -> {
                    r.addCookie(new Cookie("a", "1"));
                    r.addCookie(new Cookie("b", "2"));
                    q.getSession();
                    r.setLocale(Locale.GERMANY);
                    r.addHeader("X-Two", "1");
                    r.addHeader("X-Two", "2");
                    r.sendRedirect(TARGET);
                });
        add(
                "redirect-after-tag",
                (q, r) -> {
                    tag(q, r);
                    r.sendRedirect(TARGET);
                });
        add(
                "redirect-then-write",
                (q, r) -> {
                    r.sendRedirect(TARGET);
                    r.getWriter().write(PAGE, 500, PAGE.length() - 500);
                    r.setHeader("X-Late", "1");
                });
        add(
                "redirect-in-forward",
                (q, r) -> q.getRequestDispatcher("/case/begun-redirect").forward(q, r));
    }

    private static void redirectsOfServlet61() {
        add("see-other", (q, r) -> redirect(r, 303, true));
        add("temporarily", (q, r) -> redirect(r, 307, true));
        add("see-other-with-body", (q, r) -> redirect(r, 303, false));
        add(
                "see-other-with-whole-page",
                (q, r) -> {
                    r.getWriter().write(PAGE, 500, PAGE.length() - 500);
                    redirect(r, 303, false);
                });
    }

    /** By Servlet 6.1's method where there is one. */
    private static void redirect(HttpServletResponse response, int status, boolean clearBuffer)
            throws Exception {
        for (Method method : HttpServletResponse.class.getMethods()) {
            if (method.getName().equals("sendRedirect") && method.getParameterCount() == 3) {
                method.invoke(response, TARGET, status, clearBuffer);
                return;
            }
        }
        response.sendRedirect(TARGET);
    }

    private static void errors() {
        add("not-found", (q, r) -> r.sendError(404));
        add("not-found-message", (q, r) -> r.sendError(404, "not here"));
        add(
                "not-found-after-tag",
                (q, r) -> {
                    tag(q, r);
                    r.sendError(404);
                });
        add(
                "not-found-kept-by-caches",
                (q, r) -> {
                    r.setHeader("Cache-Control", "max-age=60");
                    r.sendError(404);
                });
    }

    private static void tag(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.getWriter()
                .write(SupportWidget.of(request).map(page -> page.widget(null)).orElse(""));
    }
}
