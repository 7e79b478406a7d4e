package org.supportwidget.thymeleaf;

import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.FrameOptions;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.WebRequest;
import org.supportwidget.config.Configuration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.IWebApplication;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;

/** Pages of a signed-in user's, without a container. */
final class TestPage {
    static final SupportWidget SUPPORT =
            Configuration.supportWidget(
                    Map.of(
                            "vendors", "thread, crisp",
                            "identity.email", "request.user",
                            "thread.app-id", "app-1",
                            "thread.secret", "thread-portal-authentication-secret",
                            "crisp.website-id", "e30a04ee-f81c-4935-b8d8-5fa55831b1c0",
                            "crisp.secret",
                                    "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154"));

    private TestPage() {}

    /** What an engine makes of a template. */
    static String render(TemplateEngine engine, String template, Map<String, Object> variables) {
        Map<String, Object> attributes = new HashMap<>(Map.of(SupportWidget.ATTRIBUTE, page()));
        return normal(
                engine.process(
                        template, new WebContext(exchange(attributes), Locale.ENGLISH, variables)));
    }

    /** What the page's widget itself renders for a frame with a title. */
    static String frame(@Nullable String title) {
        return frame(new FrameOptions(null, null, title, null, null));
    }

    static String frame(FrameOptions options) {
        return normal(page().frame("crisp", options));
    }

    static String widget(@Nullable String vendor) {
        return normal(page().widget(vendor));
    }

    private static PageWidget page() {
        return SUPPORT.page(new SignedIn());
    }

    /** Without what differs from one page to the next. */
    static String normal(String html) {
        return html.replaceAll("nonce=\"[^\"]*\"", "nonce=\"N\"")
                .replaceAll("\"at\":\\d+", "\"at\":0");
    }

    private static IWebExchange exchange(Map<String, Object> attributes) {
        return proxy(
                IWebExchange.class,
                Map.of(
                        "getApplication",
                        proxy(IWebApplication.class, Map.of()),
                        "getRequest",
                        proxy(IWebRequest.class, Map.of("getPathWithinApplication", "/page"))),
                attributes);
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return proxy(type, answers, new HashMap<>());
    }

    private static <T> T proxy(
            Class<T> type, Map<String, Object> answers, Map<String, Object> attributes) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                switch (method.getName()) {
                                    case "getAttributeValue" ->
                                            attributes.get(String.valueOf(arguments[0]));
                                    case "setAttributeValue" ->
                                            attributes.put(
                                                    String.valueOf(arguments[0]), arguments[1]);
                                    case "containsAttribute" ->
                                            attributes.containsKey(String.valueOf(arguments[0]));
                                    case "removeAttribute" ->
                                            attributes.remove(String.valueOf(arguments[0]));
                                    case "getAllAttributeNames" -> attributes.keySet();
                                    case "getAttributeMap" -> attributes;
                                    case "getParameterMap" -> Map.of();
                                    case "getParameterValues" -> new String[] {"fr"};
                                    default -> answers.get(method.getName());
                                }));
    }

    /** John's request. */
    private static final class SignedIn implements WebRequest {
        @Override
        public @Nullable Principal principal() {
            return null;
        }

        @Override
        public @Nullable Object sessionAttribute(String name) {
            return null;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return name.equals("user") ? "john.doe@acme.com" : null;
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }

        @Override
        public @Nullable String cookie(String name) {
            return null;
        }

        @Override
        public String contextPath() {
            return "";
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return Optional.empty();
        }
    }
}
