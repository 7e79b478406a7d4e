package org.supportwidget.sample.sessionend;

import java.util.List;

/** A user of the application, kept in the session attribute {@code user}. */
public record Person(String id, String email, String fullName) {
    static final Person ANN = new Person("1", "ann@example.org", "Ann Archer");
    static final Person ANN_RENAMED = new Person("1", "archer@example.net", "Ann Archer");
    static final Person BEN = new Person("2", "ben@example.org", "Ben Baker");

    /** What Ann says to each vendor. */
    static final String SECRET = "My card is lost";

    /** What nobody but Ann may see. */
    static final List<String> ANNS =
            List.of(ANN.email, ANN.email.replace("@", "%40"), ANN.fullName, SECRET);

    // Templates read bean properties.

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
