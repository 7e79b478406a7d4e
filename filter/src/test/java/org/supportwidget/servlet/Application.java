package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application that does what real ones do: every {@link Case} has a path, and the first segment
 * of the path tells which framework's filter stands before it.
 */
final class Application implements ServletContainerInitializer {

    /** How the application answers one request. */
    @FunctionalInterface
    interface Case {
        void answer(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    /** By name; those named {@code page-…} are pages, {@code part…} are parts of others. */
    static final Map<String, Case> CASES = new TreeMap<>();

    static {
        Stream.of(
                        DataAnswers.CASES,
                        StatusAnswers.CASES,
                        BegunAnswers.CASES,
                        LengthAnswers.CASES,
                        LateAnswers.CASES,
                        PageContents.CASES,
                        PageWrites.CASES,
                        PageHeaders.CASES,
                        DispatchedAnswers.CASES,
                        ErrorAnswers.CASES,
                        AsyncAnswers.CASES,
                        ListenedAnswers.CASES,
                        TurnAnswers.CASES,
                        DownloadAnswers.CASES,
                        SendfileAnswers.CASES,
                        RacedAnswers.CASES)
                .forEach(CASES::putAll);
    }

    @Override
    public void onStartup(@Nullable Set<Class<?>> none, ServletContext context) {
        filter(context, "gzip", new GzipFilter());
        filter(context, "security", new SecurityLikeFilter());
        filter(context, "decorator", new DecoratorLikeFilter());
        filter(context, "native", new NativeSessionFilter());
        filter(context, "policy", Application::withPolicies);
        context.addServlet("own", new Own()).addMapping("/own");
        context.addServlet("files", new Files()).addMapping("/early.pdf");
        ServletRegistration.Dynamic cases = context.addServlet("cases", new Cases());
        cases.setAsyncSupported(true);
        cases.addMapping(
                "/case/*",
                "/gzip/*",
                "/security/*",
                "/decorator/*",
                "/native/*",
                "/policy/*",
                "/secure/*",
                "/errors/*");
    }

    private static void filter(ServletContext context, String name, Filter filter) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST), false, "/" + name + "/*");
    }

    private static void withPolicies(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", "default-src 'self'; report-uri /a");
        answer.addHeader("Content-Security-Policy", "script-src 'none', connect-src 'self'");
        answer.setHeader("Content-Security-Policy-Report-Only", "script-src 'self'");
        chain.doFilter(request, response);
    }

    /** What a servlet inherits. */
    private static final class Own extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setContentType("text/plain");
        }
    }

    /** As Jetty 9.4 sends a file: it tells the length only if the stream is its own. */
    private static final class Files extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            ServletOutputStream out = response.getOutputStream();
            response.setHeader("X-Stream", out.getClass().getName());
            response.setContentType("application/pdf");
            out.write('%');
        }
    }

    /** Answers by the path's last segment. */
    private static final class Cases extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            Object included = request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO);
            String path = included == null ? request.getPathInfo() : included.toString();
            Case answer = CASES.get(path.substring(1));
            if (answer == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            try {
                answer.answer(request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }
}
