package org.supportwidget.servlet.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageAsyncContextTest {
    private final HttpServletResponse response = PageRequestTest.nothing(HttpServletResponse.class);
    private final List<String> asked = new ArrayList<>();
    private final PageAsyncContext ofPage =
            new PageAsyncContext(container(), PageRequestTest.exchange(), false);

    /** An application may have gone on with a response that is not ours. */
    @Test
    void completes_the_containers_context_whatever_the_response_is() {
        ofPage.complete();

        assertThat(asked).containsExactly("getResponse", "complete");
    }

    @Test
    void answers_as_the_containers_context_does() {
        assertThat(ofPage.getResponse()).isSameAs(response);
        assertThat(ofPage.hasOriginalRequestAndResponse()).isTrue();
        assertThat(ofPage.getTimeout()).isEqualTo(30_000);
    }

    @Test
    void dispatches_by_the_containers_context() {
        ofPage.dispatch();
        ofPage.dispatch("/page");
        ofPage.dispatch(PageRequestTest.nothing(ServletContext.class), "/page");

        assertThat(asked).containsExactly("dispatch", "dispatch", "dispatch");
    }

    private AsyncContext container() {
        return PageRequestTest.proxy(
                AsyncContext.class,
                (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    return switch (method.getName()) {
                        case "getResponse" -> response;
                        case "hasOriginalRequestAndResponse" -> true;
                        case "getTimeout" -> 30_000L;
                        default -> null;
                    };
                });
    }
}
