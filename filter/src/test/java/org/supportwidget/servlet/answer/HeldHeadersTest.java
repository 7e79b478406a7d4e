package org.supportwidget.servlet.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldHeadersTest {
    private final FakeAnswer answer = new FakeAnswer();
    private DispatcherType dispatch = DispatcherType.REQUEST;
    private final HeldHeaders held = new HeldHeaders(request(), HeldHeaders.OF_BODY_AND_VALIDATORS);

    @Test
    void what_is_held_is_read_back_and_set_when_it_is_released() {
        assertThat(set("ETag", "a")).isTrue();
        assertThat(add("ETag", "b")).isTrue();
        assertThat(answer.values("ETag")).isEmpty();
        assertThat(held.values("etag")).containsExactly("a", "b");
        assertThat(held.names()).containsExactly("ETag");

        held.release(answer.response());

        assertThat(answer.values("ETag")).containsExactly("a", "b");
        assertThat(held.names()).isEmpty();
        assertThat(held.areReleased()).isTrue();
    }

    @Test
    void a_header_that_is_set_replaces_those_of_its_name_alone() {
        add("ETag", "a");
        set("Content-Length", "1");

        set("etag", "b");

        assertThat(held.values("ETag")).containsExactly("b");
        assertThat(held.values("Content-Length")).containsExactly("1");
    }

    @Test
    void null_clears_a_header_and_adds_none() {
        add("ETag", "a");
        add("ETag", null);
        assertThat(held.values("ETag")).containsExactly("a");

        set("ETag", null);

        assertThat(held.values("ETag")).isEmpty();
        assertThat(held.names()).isEmpty();
    }

    /** Jetty removes the header, Tomcat does nothing. */
    @Test
    void what_null_does_is_for_the_container_to_say() {
        set("ETag", "a");
        set("ETag", null);

        held.release(answer.response());

        assertThat(answer.values("ETag")).containsExactly("a");
    }

    @Test
    void other_headers_and_none_are_not_held() {
        assertThat(set("Vary", "a")).isFalse();
        assertThat(add("Vary", "a")).isFalse();
        assertThat(set(null, "a")).isFalse();
        assertThat(add(null, "a")).isFalse();
        assertThat(held.values("ETag")).isEmpty();
    }

    @Test
    void nothing_is_held_after_the_release_until_it_begins_anew() {
        held.release(answer.response());
        assertThat(set("ETag", "a")).isFalse();
        assertThat(add("ETag", "a")).isFalse();

        held.reset();

        assertThat(held.areReleased()).isFalse();
        assertThat(set("ETag", "a")).isTrue();
        held.reset();
        assertThat(held.values("ETag")).isEmpty();
    }

    /** Containers ignore headers that are set during an include. */
    @Test
    void what_had_no_effect_in_an_include_is_set_after_it() {
        set("ETag", "a");
        dispatch = DispatcherType.INCLUDE;
        assertThat(set("ETag", "b")).isFalse();

        held.release(answer.response());
        assertThat(answer.values("ETag")).isEmpty();
        held.endInclude(answer.response());
        assertThat(answer.values("ETag")).isEmpty();

        dispatch = DispatcherType.REQUEST;
        held.endInclude(answer.response());

        assertThat(answer.values("ETag")).containsExactly("a");
    }

    @Test
    void the_end_of_an_include_releases_nothing_by_itself() {
        set("ETag", "a");

        held.endInclude(answer.response());

        assertThat(answer.values("ETag")).isEmpty();
        assertThat(held.areReleased()).isFalse();
    }

    @Test
    void is_held_again_only_if_none_has_been_set_meanwhile() {
        held.release(answer.response());
        held.retry(answer.header("Content-Length", "1").response());
        assertThat(held.areReleased()).isTrue();

        held.retry(new FakeAnswer().response());

        assertThat(held.areReleased()).isFalse();
    }

    private boolean set(@Nullable String name, @Nullable String value) {
        return held.keepSet(name, value, response -> heeded(response).setHeader(name, value));
    }

    private boolean add(@Nullable String name, @Nullable String value) {
        return held.keepAdd(name, value, response -> heeded(response).addHeader(name, value));
    }

    private HttpServletResponse heeded(HttpServletResponse response) {
        return dispatch == DispatcherType.INCLUDE ? new FakeAnswer().response() : response;
    }

    private HttpServletRequest request() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        HeldHeadersTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) -> dispatch);
    }
}
