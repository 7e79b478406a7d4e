package org.supportwidget.nodes.node;

import jakarta.servlet.Filter;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session in a database, as {@code @EnableJdbcHttpSession} puts it together. */
final class SharedSessions {
    private SharedSessions() {}

    /** The filter that keeps sessions. */
    static Filter in(String url) throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        TransactionTemplate transactions =
                new TransactionTemplate(new DataSourceTransactionManager(pool));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions =
                new JdbcIndexedSessionRepository(new JdbcTemplate(pool), transactions);
        sessions.afterPropertiesSet();
        return filter(sessions);
    }

    private static <S extends Session> Filter filter(SessionRepository<S> sessions) {
        return new SessionRepositoryFilter<>(sessions);
    }
}
