package org.supportwidget.vendortest;

import java.util.List;
import org.supportwidget.Identity;

/** Who sits at the browsers. No value of one is part of another's. */
final class People {
    static final Identity ALICE = of("alice-1001", "alice@kit.example", "Alice Adams");
    static final Identity BOB = of("bob-2002", "bob@kit.example", "Bob Brown");
    static final Identity MALLORY = of("mallory-6666", "mallory@kit.example", "Mallory Moore");

    private People() {}

    private static Identity of(String id, String email, String name) {
        return Identity.of(id, email, name);
    }

    /** What gives somebody away. */
    static List<String> words(Identity person) {
        return List.of(person.requireId(), person.requireEmail(), String.valueOf(person.name()));
    }
}
