package probe;

import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Tells whether an application that has gone is garbage, and if not, whose threads it left. To be
 * asked again and again: a request in Jetty holds all the applications that there were when it came.
 */
public class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final long PATIENCE = 1_000_000_000L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Reference<?> loader =
                (Reference<?>)
                        System.getProperties().get("legacy.loader" + request.getParameter("context"));
        long end = System.nanoTime() + PATIENCE;
        List<byte[]> ballast = new ArrayList<>();
        while (loader.get() != null && System.nanoTime() < end) {
            ballast.add(new byte[1 << 16]);
            System.gc();
            System.runFinalization();
            Thread.yield();
        }
        response.getWriter().write(loader.get() == null ? "collected" : "kept" + threads(loader));
    }

    private static String threads(Reference<?> loader) {
        StringBuilder names = new StringBuilder();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getContextClassLoader() == loader.get()) {
                names.append(", thread ").append(thread.getName());
            }
        }
        return names.toString();
    }
}
