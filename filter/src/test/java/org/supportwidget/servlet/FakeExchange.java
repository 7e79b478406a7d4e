package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that no container has looked at, with fields that none would let through, and what is
 * answered.
 */
public final class FakeExchange {
    private final Map<String, ?> asked;
    private final List<String> fields = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;

    /**
     * @param asked the answers of the request by the method's name; of {@code getHeader} and {@code
     *     getParameter} by the name of field or parameter, in lower case
     */
    public FakeExchange(Map<String, ?> asked) {
        this.asked = asked;
    }

    /** The request. */
    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, this::ask);
    }

    /** The response. */
    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, this::answer);
    }

    /** {@code name: value}, of {@code sendRedirect} as {@code Location}. */
    public List<String> fields() {
        return fields;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    private @Nullable Object ask(String method, Object[] arguments) {
        switch (method) {
            case "getHeader", "getParameter" -> {
                return asked.get(String.valueOf(arguments[0]).toLowerCase(Locale.ROOT));
            }
            case "getDispatcherType" -> {
                return DispatcherType.REQUEST;
            }
            case "getCookies" -> {
                return asked.get(method) instanceof Cookie[] cookies ? cookies : null;
            }
            default -> {
                return asked.get(method);
            }
        }
    }

    private @Nullable Object answer(String method, Object[] arguments) {
        switch (method) {
            case "setHeader", "addHeader" -> fields.add(arguments[0] + ": " + arguments[1]);
            case "sendRedirect" -> fields.add("Location: " + arguments[0]);
            case "setStatus" -> status = (Integer) arguments[0];
            case "getOutputStream" -> {
                return new Sink();
            }
            default -> {
                return null;
            }
        }
        return null;
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            Object answer =
                                    answers.of(
                                            method.getName(),
                                            arguments == null ? new Object[0] : arguments);
                            if (answer == null && method.getReturnType() == boolean.class) {
                                return false;
                            }
                            return answer;
                        }));
    }

    private interface Answers {
        @Nullable Object of(String method, Object[] arguments);
    }

    private final class Sink extends ServletOutputStream {
        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
