package org.supportwidget.soak.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * {@code POST /soak/sign-in?n=N} for any user, {@code /soak/page} and {@code /soak/stream} without
 * a tag, {@code /soak/fail} in the middle of a page, {@code /soak/download}.
 */
@WebServlet("/soak/*")
public final class SoakPages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 200;
    private static final byte[] DOWNLOAD = new byte[100_000];

    static {
        for (int i = 0; i < DOWNLOAD.length; i++) {
            DOWNLOAD[i] = (byte) (i % 251);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.getSession();
        request.changeSessionId();
        int number = Integer.parseInt(request.getParameter("n"));
        request.getSession().setAttribute("user", new Person(number));
        response.sendRedirect(request.getContextPath() + "/jsp/");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/page" -> page(response);
            case "/stream" -> stream(response);
            case "/fail" -> {
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().write("<!DOCTYPE html>\n<html><body>so far");
                throw new IllegalStateException("the application's own failure");
            }
            case "/download" -> {
                response.setContentType("application/octet-stream");
                response.setHeader("Content-Disposition", "attachment; filename=\"orders.bin\"");
                response.setContentLength(DOWNLOAD.length);
                response.getOutputStream().write(DOWNLOAD);
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void page(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<!DOCTYPE html>\n<html lang=\"en\"><head><title>Orders</title></head><body>");
        for (int row = 0; row < ROWS; row++) {
            out.println("<p>Order " + row + ": a bicycle, a bell, a basket, and a pump</p>");
        }
        out.println("</body></html>");
    }

    private static void stream(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><body><table>\n");
        for (int row = 0; row < ROWS; row++) {
            html.append("<tr><td>").append(row).append("</td><td>Grüße</td></tr>\n");
        }
        html.append("</table></body></html>\n");
        response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
