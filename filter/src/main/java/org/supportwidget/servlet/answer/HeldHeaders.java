package org.supportwidget.servlet.answer;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportwidget.servlet.container.HeaderRemoval;

/**
 * Holds some headers back until it is known that they may leave: older containers have no way to
 * take a header away again. Those that may not are held for ever. The application can read them all
 * the same.
 *
 * <p>What an included servlet sets is not held: it is for the container to ignore.
 */
final class HeldHeaders {
    /** By which a cache would ask whether its copy is still good. */
    static final Set<String> VALIDATORS = anyCase(List.of("ETag", "Last-Modified"));

    /** What describes the body. */
    static final Set<String> OF_BODY =
            anyCase(
                    List.of(
                            "Content-Length",
                            "Content-MD5",
                            "Digest",
                            "Content-Digest",
                            "Repr-Digest",
                            "Accept-Ranges"));

    /** For an answer whose validators nobody else holds. */
    static final Set<String> OF_BODY_AND_VALIDATORS =
            anyCase(Stream.concat(OF_BODY.stream(), VALIDATORS.stream()).toList());

    private final HttpServletRequest request;
    private final Set<String> names;
    private final List<Held> held = new ArrayList<>();
    private boolean released;

    private record Held(
            String name, @Nullable String value, Consumer<HttpServletResponse> setter) {}

    /**
     * @param request tells by its dispatcher type whether a servlet is included
     * @param names one of the constants, or none
     */
    HeldHeaders(HttpServletRequest request, Set<String> names) {
        this.request = request;
        this.names = names;
    }

    private static Set<String> anyCase(List<String> names) {
        Set<String> anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.addAll(names);
        return Collections.unmodifiableSet(anyCase);
    }

    /** Whether a header that replaces those of its name is held, and not to be set now. */
    boolean keepSet(
            @Nullable String name, @Nullable String value, Consumer<HttpServletResponse> setter) {
        if (name == null || !keeps(name)) {
            return false;
        }
        if (value != null) {
            held.removeIf(each -> each.name.equalsIgnoreCase(name));
        }
        // To some containers null means to remove a header, to others nothing: let them say.
        held.add(new Held(name, value, setter));
        return true;
    }

    /** Whether a header that is added to those of its name is held, and not to be set now. */
    boolean keepAdd(
            @Nullable String name, @Nullable String value, Consumer<HttpServletResponse> setter) {
        if (name == null || !keeps(name)) {
            return false;
        }
        if (value != null) {
            held.add(new Held(name, value, setter));
        }
        return true;
    }

    private boolean keeps(String name) {
        return !released && names.contains(name) && !isIncluded();
    }

    /** Whether an included servlet is running, whose headers the container ignores. */
    boolean isIncluded() {
        return request.getDispatcherType() == DispatcherType.INCLUDE;
    }

    /** The values held under a name. */
    List<String> values(String name) {
        if (held.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (Held each : held) {
            if (each.name.equalsIgnoreCase(name)) {
                if (each.value == null) {
                    values.clear();
                } else {
                    values.add(each.value);
                }
            }
        }
        return values;
    }

    /** The names under which anything is held. */
    List<String> names() {
        return held.stream()
                .map(Held::name)
                .distinct()
                .filter(name -> !values(name).isEmpty())
                .toList();
    }

    /** Sets the headers on the container's response; from now on none is held. */
    void release(HttpServletResponse response) {
        released = true;
        held.forEach(each -> each.setter.accept(response));
        held.removeIf(each -> !isIncluded() || response.containsHeader(each.name));
    }

    /** Lets go what the container would not take while a servlet was included. */
    void endInclude(HttpServletResponse response) {
        if (released && !isIncluded()) {
            release(response);
        }
    }

    boolean areReleased() {
        return released;
    }

    /** Takes headers from the container's response; the length of its body goes with the body. */
    void takeBack(HttpServletResponse response) {
        for (String name : names) {
            List<String> values = List.copyOf(response.getHeaders(name));
            if (!values.isEmpty() && !name.equals("Content-Length")) {
                HeaderRemoval.remove(response, name);
                values.forEach(value -> keepAdd(name, value, r -> r.addHeader(name, value)));
            }
        }
    }

    /** Holds them again, unless the container has got one. */
    void retry(HttpServletResponse response) {
        if (names.stream().noneMatch(response::containsHeader)) {
            released = false;
        }
    }

    /** The application began anew. */
    void reset() {
        held.clear();
        released = false;
    }
}
