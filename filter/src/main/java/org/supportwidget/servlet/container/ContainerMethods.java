package org.supportwidget.servlet.container;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Methods that some containers have and others have not, or have in another way. */
public final class ContainerMethods {
    private static final @Nullable Method SEND_REDIRECT = sendRedirect();

    private ContainerMethods() {}

    /** Some containers print text in the page's charset; what Servlet inherits, as ISO-8859-1. */
    public static boolean printsInCharset(ServletOutputStream container) {
        try {
            return container.getClass().getMethod("print", String.class).getDeclaringClass()
                    != ServletOutputStream.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** Jetty formats text for the answer's locale; Undertow and others for that of the server. */
    public static boolean formatsForAnswer(PrintWriter container) {
        return container.getClass().getName().startsWith("org.eclipse.jetty.");
    }

    /** Undertow ends lines as HTTP does; others as the server's operating system. */
    public static String lineSeparator(PrintWriter container) {
        return container.getClass().getName().startsWith("io.undertow.")
                ? "\r\n"
                : System.lineSeparator();
    }

    /** Calls Servlet 6.1's method. */
    public static void sendRedirect(
            HttpServletResponse response, String location, int status, boolean clearBuffer)
            throws IOException {
        if (SEND_REDIRECT == null) {
            throw new UnsupportedOperationException("Servlet before 6.1");
        }
        try {
            SEND_REDIRECT.invoke(response, location, status, clearBuffer);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new UnsupportedOperationException("Servlet before 6.1", e);
        }
    }

    private static @Nullable Method sendRedirect() {
        try {
            return HttpServletResponse.class.getMethod(
                    "sendRedirect", String.class, int.class, boolean.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
