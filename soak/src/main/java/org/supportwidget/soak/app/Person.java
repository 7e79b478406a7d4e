package org.supportwidget.soak.app;

import java.io.Serializable;

/**
 * One of the users, of whom there is no end: everything of theirs holds {@link #marker}, and nobody
 * else's does. For one in a hundred it is hard to find out who it is.
 */
public final class Person implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TROUBLED = 100;

    /** What happens when the resolver is asked for a person. */
    public enum Trouble {
        NONE,
        SLOW,
        THROWS,
        HANGS
    }

    private final int number;

    public Person(int number) {
        this.number = number;
    }

    /** Letters and digits only, the same in every encoding. */
    public String marker() {
        return "vu%08d".formatted(number);
    }

    public String getId() {
        return "id-" + marker();
    }

    public String getEmail() {
        return marker() + "@example.com";
    }

    public String getFullName() {
        return "Zoë " + marker() + " O'Neil";
    }

    public Trouble trouble() {
        Trouble[] all = Trouble.values();
        return number % TROUBLED == 0
                ? all[1 + number / TROUBLED % (all.length - 1)]
                : Trouble.NONE;
    }

    /** Whether the library gets to know who it is. */
    public boolean isKnown() {
        return trouble() == Trouble.NONE || trouble() == Trouble.SLOW;
    }
}
