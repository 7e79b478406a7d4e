package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files that Tomcat sends for the application, which writes not a byte ("Advanced IO"). */
final class SendfileAnswers {
    private static final String TOMCATS = "org.apache.tomcat.sendfile.";

    static final Map<String, Application.Case> CASES =
            Map.of(
                    "part-sendfile-pdf",
                    (q, r) -> send(q, r, "application/pdf", "/doc.pdf"),
                    "part-sendfile-page",
                    (q, r) -> send(q, r, "text/html;charset=UTF-8", "/large.html"));

    private SendfileAnswers() {}

    private static void send(
            HttpServletRequest request, HttpServletResponse response, String type, String name)
            throws IOException {
        if (!Boolean.TRUE.equals(request.getAttribute(TOMCATS + "support"))) {
            response.sendError(HttpServletResponse.SC_NOT_IMPLEMENTED);
            return;
        }
        Path file = Path.of(request.getServletContext().getRealPath(name));
        response.setContentType(type);
        response.setContentLengthLong(Files.size(file));
        request.setAttribute(TOMCATS + "filename", file.toRealPath().toString());
        request.setAttribute(TOMCATS + "start", 0L);
        request.setAttribute(TOMCATS + "end", Files.size(file));
    }
}
