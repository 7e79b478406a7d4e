package org.supportwidget;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the library logs while it is open, and keeps it off the console. */
public final class RecordedLog extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("org.supportwidget");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public RecordedLog() {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    /** The messages of one level, in order. */
    public List<String> messages(Level level) {
        return records.stream()
                .filter(record -> record.getLevel().equals(level))
                .map(LogRecord::getMessage)
                .toList();
    }

    public List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** Every message with the stack traces that come with it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (LogRecord record : records) {
            text.append(record.getLevel()).append(' ').append(record.getMessage()).append('\n');
            if (record.getThrown() != null) {
                java.io.StringWriter trace = new java.io.StringWriter();
                record.getThrown().printStackTrace(new java.io.PrintWriter(trace, true));
                text.append(trace);
            }
        }
        return text.toString();
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
