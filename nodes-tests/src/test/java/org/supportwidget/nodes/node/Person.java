package org.supportwidget.nodes.node;

import java.io.Serializable;

/** A user, kept in the session attribute {@code user}. */
public record Person(String id, String email, String name) implements Serializable {
    private static final long serialVersionUID = 1L;
}
