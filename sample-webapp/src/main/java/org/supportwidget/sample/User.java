package org.supportwidget.sample;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/** A user of the sample, kept in the session attribute {@code user}. */
public final class User implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Map<String, User> BY_NAME =
            Map.of(
                    "alice", new User("1001", "alice@example.com", "Alice Adams"),
                    "bob", new User("1002", "bob@example.com", "Bob Brown"));

    private final String id;
    private final String email;
    private final String fullName;

    private User(String id, String email, String fullName) {
        this.id = id;
        this.email = email;
        this.fullName = fullName;
    }

    /** The user with this name; the password of each is the name. */
    static Optional<User> signIn(String username, String password) {
        return username.equals(password)
                ? Optional.ofNullable(BY_NAME.get(username))
                : Optional.empty();
    }

    public String getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getFullName() {
        return fullName;
    }
}
