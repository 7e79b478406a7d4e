package org.supportwidget.nodes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;

/** The nodes' database, which goes on when they do not: H2, in the memory of the tests' process. */
final class SessionStore implements AutoCloseable {
    private static final String SCHEMA =
            "RUNSCRIPT FROM 'classpath:org/springframework/session/jdbc/schema-h2.sql'";

    private final Server server;
    private final Connection open;

    SessionStore() {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists").start();
            open = DriverManager.getConnection(url(), "sa", "");
            try (Statement statement = open.createStatement()) {
                statement.execute(SCHEMA);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:sessions";
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            server.stop();
        }
    }
}
