package org.supportwidget.spring.app;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A user with an e-mail, as applications have them; the password is the name. */
public record Person(String id, String username, String role) implements UserDetails {
    /** A user of that name. */
    public static Person named(String name) {
        return switch (name) {
            case "alice" -> new Person("1001", name, "ROLE_USER");
            case "bob" -> new Person("1002", name, "ROLE_USER");
            default -> new Person("1", name, "ROLE_ADMIN");
        };
    }

    /** By which Support Widget knows the user. */
    public String getEmail() {
        return username + "@example.com";
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role));
    }

    @Override
    public String getPassword() {
        return "{noop}" + username;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
