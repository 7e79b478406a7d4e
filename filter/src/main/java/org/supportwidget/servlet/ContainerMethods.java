package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;

/** Methods that some containers have and others have not. */
final class ContainerMethods {
    private ContainerMethods() {}

    /** Whether a container's class does not leave a method to {@code inherited}. */
    static boolean overrides(Object object, Class<?> inherited, String name, Class<?>... types) {
        try {
            return object.getClass().getMethod(name, types).getDeclaringClass() != inherited;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** Jetty formats text for the answer's locale; Undertow and others for that of the server. */
    static boolean formatsForAnswer(PrintWriter container) {
        return container.getClass().getName().startsWith("org.eclipse.jetty.");
    }

    /** Undertow ends lines as HTTP does; others as the server's operating system. */
    static String lineSeparator(PrintWriter container) {
        return container.getClass().getName().startsWith("io.undertow.")
                ? "\r\n"
                : System.lineSeparator();
    }

    /** Calls Servlet 6.1's method. */
    static void sendRedirect(
            HttpServletResponse response, String location, int status, boolean clearBuffer)
            throws IOException {
        try {
            HttpServletResponse.class
                    .getMethod("sendRedirect", String.class, int.class, boolean.class)
                    .invoke(response, location, status, clearBuffer);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("Servlet before 6.1", e);
        }
    }
}
