package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer that no container has: its headers, and what else a test says of it. */
final class FakeAnswer {
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> said = new HashMap<>(Map.of("getStatus", 200));

    /**
     * @param method of the response, without arguments
     */
    FakeAnswer saying(String method, Object answer) {
        said.put(method, answer);
        return this;
    }

    FakeAnswer header(String name, String... values) {
        headers.put(name, new ArrayList<>(List.of(values)));
        return this;
    }

    List<String> values(String name) {
        return headers.getOrDefault(name, List.of());
    }

    HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        FakeAnswer.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) -> {
                            Object answer = answer(method.getName(), arguments);
                            boolean none =
                                    answer == null && method.getReturnType() == boolean.class;
                            return none ? false : answer;
                        });
    }

    private @Nullable Object answer(String method, Object @Nullable [] arguments) {
        if (arguments == null) {
            return said.get(method);
        }
        String name = String.valueOf(arguments[0]);
        switch (method) {
            case "setHeader" -> {
                // As in Tomcat, which takes null for no request at all.
                if (arguments[1] != null) {
                    header(name, String.valueOf(arguments[1]));
                }
            }
            case "addHeader" ->
                    headers.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(String.valueOf(arguments[1]));
            case "getHeader" -> {
                return values(name).isEmpty() ? null : values(name).get(0);
            }
            case "getHeaders" -> {
                return values(name);
            }
            case "containsHeader" -> {
                return headers.containsKey(name);
            }
            default -> throw new UnsupportedOperationException(method);
        }
        return null;
    }
}
