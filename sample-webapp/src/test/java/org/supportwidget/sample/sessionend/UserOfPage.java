package org.supportwidget.sample.sessionend;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Two applications on one origin: a page says whose it is ({@code as=ann}), and what it asks for is
 * the same application's.
 */
final class UserOfPage extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page = request.getQueryString() + " " + request.getHeader("Referer");
        for (Person person : new Person[] {Person.ANN, Person.BEN}) {
            String name = person.email().replaceFirst("@.*", "");
            if (page.contains("as=" + name)) {
                request.setAttribute("person", person);
            }
        }
        chain.doFilter(request, response);
    }
}
