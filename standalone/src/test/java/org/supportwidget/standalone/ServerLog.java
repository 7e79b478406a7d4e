package org.supportwidget.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server has printed so far. Thread-safe. */
final class ServerLog {
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    /** Nothing will come any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized int size() {
        return lines.size();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Waits for a line.
     *
     * @param from the index of the first line that may be it
     * @return the match
     */
    synchronized Matcher await(Pattern pattern, int from, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int next = from;
        while (true) {
            for (; next < lines.size(); next++) {
                Matcher matcher = pattern.matcher(lines.get(next));
                if (matcher.find()) {
                    return matcher;
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (ended || left <= 0) {
                throw new AssertionError(
                        "no line like " + pattern + " in\n" + String.join("\n", lines));
            }
            wait(left);
        }
    }
}
