package org.supportwidget.servlet.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;

class PageRequestTest {

    /** So do the requests of Spring's MockMvc. */
    @Test
    void has_no_asynchronous_context_where_the_request_has_none() {
        assertThat(exchange().request().getAsyncContext()).isNull();
    }

    /** A copy that the browser kept must not be confirmed where a page may be the answer. */
    @Test
    void names_no_condition_of_the_browsers_once_a_page_may_be_the_answer() {
        List<String> sent = List.of("Accept", "if-none-match", "Range");
        PageRequest request = withNames(Collections.enumeration(sent));
        assertThat(Collections.list(request.getHeaderNames())).isEqualTo(sent);

        PageRequest ofPage = withNames(Collections.enumeration(sent));
        ofPage.hideConditions();
        assertThat(Collections.list(ofPage.getHeaderNames())).containsExactly("Accept");
    }

    /** Servlet 6.0 lets a container keep the names to itself. */
    @Test
    void has_no_names_where_the_container_tells_none() {
        PageRequest request = withNames(null);
        request.hideConditions();

        assertThat(request.getHeaderNames()).isNull();
    }

    private static PageRequest withNames(@Nullable Enumeration<String> names) {
        HttpServletRequest container =
                new HttpServletRequestWrapper(nothing(HttpServletRequest.class)) {
                    @Override
                    public @Nullable Enumeration<String> getHeaderNames() {
                        return names;
                    }
                };
        return new PageRequest(container, (request, response, chain) -> {}, exchange());
    }

    static PageExchange exchange() {
        SupportWidget engine = Engines.of(Engines.EVERY_VENDOR);
        PageWidget page = Engines.page(engine, null);
        Filter outermost = (request, response, chain) -> {};
        return new PageExchange(
                nothing(HttpServletRequest.class),
                nothing(HttpServletResponse.class),
                engine,
                page.control(),
                outermost);
    }

    /** Answers every question with null, false, 0 or an empty text. */
    static <T> T nothing(Class<T> type) {
        return proxy(
                type,
                (proxy, method, arguments) -> {
                    Class<?> wanted = method.getReturnType();
                    if (wanted == String.class) {
                        return "";
                    }
                    if (wanted == boolean.class) {
                        return false;
                    }
                    if (wanted == Collection.class) {
                        return List.of();
                    }
                    return wanted == int.class ? (Object) 200 : null;
                });
    }

    static <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
