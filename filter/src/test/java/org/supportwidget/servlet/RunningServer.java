package org.supportwidget.servlet;

/** A container that runs the {@link Application} on a free port. */
public interface RunningServer {

    /** The port on the loopback address. */
    int port();
}
