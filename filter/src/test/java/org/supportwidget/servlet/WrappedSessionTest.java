package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.SupportWidget;

/** Spring Session and others put a session of their own in front of the container's. */
class WrappedSessionTest {
    private static final String DIAGNOSTICS = "/support-widget/diagnostics?format=json";

    @TempDir private Path temp;

    @Test
    void a_session_is_shown_its_own_pages() throws Exception {
        try (WebApp app = app("diagnostics = on\n")) {
            app.send("GET", "/page", "X-Session", "one", "Accept", "text/html");

            assertThat(pages(app, "one")).isEqualTo(1);
            assertThat(pages(app, "two")).isZero();
        }
    }

    private static int pages(WebApp app, String session) throws Exception {
        String findings = app.send("GET", DIAGNOSTICS, "X-Session", session).body();
        return JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(findings), "pages").size();
    }

    @Test
    void a_store_that_fails_leaves_the_page_without_a_block() throws Exception {
        try (WebApp app = app("session-end.watch = on\ninject = auto\n")) {
            String page =
                    app.send("GET", "/page", "X-Session", "lost", "Accept", "text/html").body();

            assertThat(page).isEqualTo(Pages.of(2_000));
        }
    }

    private WebApp app(String more) throws Exception {
        SupportWidget engine = Engines.of(AppFiles.PROPERTIES + more);
        return new WebApp(temp)
                .filter(new SupportWidgetFilter(engine), DispatcherType.REQUEST)
                .filter(new OwnSessions(), DispatcherType.REQUEST)
                .filter(new SupportWidgetFilter(engine), DispatcherType.REQUEST)
                .page(
                        "/page",
                        (request, response) -> {
                            response.setContentType("text/html;charset=UTF-8");
                            response.getWriter().write(Pages.of(2_000));
                        })
                .start();
    }

    /** The header {@code X-Session} names the session; that of {@code lost} cannot be read. */
    private static final class OwnSessions extends HttpFilter {
        private static final long serialVersionUID = 1;

        @Override
        protected void doFilter(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(new Own(request), response);
        }
    }

    private static final class Own extends HttpServletRequestWrapper {
        Own(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestedSessionId() {
            return getHeader("X-Session");
        }

        @Override
        public HttpSession getSession(boolean create) {
            if ("lost".equals(getRequestedSessionId())) {
                throw new UnsupportedOperationException("The store is down");
            }
            return super.getSession(create);
        }
    }
}
