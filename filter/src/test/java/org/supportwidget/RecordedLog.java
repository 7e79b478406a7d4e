package org.supportwidget;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what the library logs, at any level, while it is open, and keeps it off the console. */
public final class RecordedLog extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("org.supportwidget");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public RecordedLog() {
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    /** The messages of one level, in order. */
    public List<String> messages(Level level) {
        return records.stream()
                .filter(record -> record.getLevel().equals(level))
                .map(RecordedLog::message)
                .toList();
    }

    /** Every message, in order, as {@code LEVEL message}. */
    public List<String> lines() {
        return records.stream().map(RecordedLog::line).toList();
    }

    public List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** Every message with the stack traces that come with it. */
    public String text() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text, true);
        for (LogRecord record : records) {
            out.println(line(record));
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(out);
            }
        }
        return text.toString();
    }

    /** Forgets what has been logged so far. */
    public void clear() {
        records.clear();
    }

    private static String line(LogRecord record) {
        return record.getLevel() + " " + message(record);
    }

    private static String message(LogRecord record) {
        return new SimpleFormatter().formatMessage(record);
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
        logger.setLevel(null);
    }
}
