package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.LogoutApp.INTERSTITIAL;
import static org.supportwidget.servlet.LogoutApp.NAVIGATION;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.SupportWidget;

/**
 * A proxy has another path and scheme than the container, and a filter of the application's knows:
 * what browsers are told is the proxy's.
 */
class RewrittenPathTest {
    private static final String TOKENS = "\"path\":\"/shop/support-widget/token\"";

    @TempDir private Path temp;

    @Test
    void tag_injection_and_state_name_the_token_path_that_browsers_reach() throws Exception {
        try (WebApp app = app(AppFiles.PROPERTIES)) {
            assertThat(app.send("GET", "/tag", "Accept", "text/html").body()).contains(TOKENS);
            assertThat(app.send("GET", "/page", "Accept", "text/html").body()).contains(TOKENS);
            assertThat(app.get("/support-widget/token/state").body()).contains(TOKENS);
        }
    }

    @Test
    void what_is_to_be_cleared_at_the_log_out_is_cleared_by_a_redirect_that_browsers_reach()
            throws Exception {
        try (WebApp app = app(INTERSTITIAL)) {
            HttpResponse<String> page = app.send("POST", "/logout", NAVIGATION);
            String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();

            assertThat(page.body()).contains("\"/shop/support-widget/token/leave\"");
            assertThat(cookie).startsWith("__Host-support-widget-leave=").endsWith("; Secure");

            HttpResponse<String> hop =
                    app.send(
                            "GET",
                            "/support-widget/token/leave",
                            "Cookie",
                            cookie.substring(0, cookie.indexOf(';')));
            assertThat(hop.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
            assertThat(hop.headers().firstValue("Location").orElseThrow()).endsWith("/shop/bye");
        }
    }

    private WebApp app(String configuration) throws Exception {
        SupportWidgetFilter first = new SupportWidgetFilter(Engines.of(configuration));
        return new WebApp(temp)
                .filter(first, DispatcherType.REQUEST)
                .filter(new ToldOfProxy(), DispatcherType.REQUEST)
                .filter(first.another(), DispatcherType.REQUEST)
                .page("/tag", (request, response) -> write(response, tag(request)))
                .page("/page", (request, response) -> write(response, ""))
                .page(
                        "/logout",
                        (request, response) -> {
                            response.setHeader("Clear-Site-Data", "\"storage\"");
                            response.sendRedirect(request.getContextPath() + "/bye");
                        })
                .start();
    }

    private static String tag(HttpServletRequest request) {
        return SupportWidget.of(request).orElseThrow().widget(null);
    }

    private static void write(HttpServletResponse response, String block) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<!DOCTYPE html><title>P</title><body>" + block + "</body>");
    }

    /** As Spring's {@code ForwardedHeaderFilter} does it. */
    private static final class ToldOfProxy extends HttpFilter {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public String getContextPath() {
                            return "/shop";
                        }

                        @Override
                        public boolean isSecure() {
                            return true;
                        }
                    },
                    response);
        }
    }
}
