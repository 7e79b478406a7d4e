package org.supportwidget;

/** Whether a request signs its user out, and what is run then. Not thread-safe. */
final class LogoutMark {
    private Runnable listener = () -> {};
    private boolean set;

    void set() {
        set = true;
        listener.run();
    }

    /** Sets what is run; at once if the mark is set. */
    void whenSet(Runnable action) {
        listener = action;
        if (set) {
            action.run();
        }
    }
}
