package org.supportwidget.servlet.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
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
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            Class<?> wanted = method.getReturnType();
                            if (wanted == String.class) {
                                return "";
                            }
                            if (wanted == boolean.class) {
                                return false;
                            }
                            if (wanted == java.util.Collection.class) {
                                return java.util.List.of();
                            }
                            return wanted == int.class ? (Object) 200 : null;
                        }));
    }
}
