package org.supportwidget;

/**
 * Hears what the engine does, to count it. Nothing of any user, page or policy is told. Called in
 * the requests' threads, so it must be thread-safe and quick.
 */
@FunctionalInterface
public interface EngineListener {
    /** Hears nothing. */
    EngineListener NONE = (event, vendor, outcome) -> {};

    /** What is counted. */
    enum Event {
        /** A vendor in a page: {@code user, anonymous, guard, refused, unknown, stop}. */
        RENDER,
        /** A policy that the application has set: {@code amended, unchanged}. */
        CSP,
        /** A request for a token: {@code issued, nobody, unknown}. */
        TOKEN,
        /** A page without a tag: {@code injected, none}. */
        INJECTION
    }

    /**
     * Something has happened.
     *
     * @param vendor the name of a configured vendor; empty for a policy and an injection
     * @param outcome one of the few words that {@link Event} lists
     */
    void happened(Event event, String vendor, String outcome);
}
