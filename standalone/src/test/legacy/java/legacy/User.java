package legacy;

import java.io.Serializable;

/** What this application keeps of its user. */
public class User implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String email;
    private final String fullName;

    public User(String id, String email, String fullName) {
        this.id = id;
        this.email = email;
        this.fullName = fullName;
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
