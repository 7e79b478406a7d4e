package org.supportwidget.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Keeps sessions of its own, as Shiro's native ones: only the wrapped request knows them. */
final class NativeSessionFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Wrapped((HttpServletRequest) request), response);
    }

    private static final class Wrapped extends HttpServletRequestWrapper {

        Wrapped(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession(boolean create) {
            return (HttpSession)
                    Proxy.newProxyInstance(
                            HttpSession.class.getClassLoader(),
                            new Class<?>[] {HttpSession.class},
                            (proxy, method, arguments) -> attribute(method.getName(), arguments));
        }

        private static @Nullable Object attribute(String method, @Nullable Object[] arguments) {
            return method.equals("getAttribute") && "user".equals(arguments[0]) ? "carol" : null;
        }
    }
}
