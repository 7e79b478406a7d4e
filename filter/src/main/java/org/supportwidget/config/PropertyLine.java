package org.supportwidget.config;

/**
 * Where an entry of a properties file stands.
 *
 * @param file the file, as it is shown in messages
 * @param number of the entry's first line, from 1
 * @param hasBackslash whether it has a backslash, which {@link java.util.Properties} takes out or
 *     reads together with what follows
 * @param replaced the line of an earlier entry of the same key, which does not count; 0 for none
 */
public record PropertyLine(String file, int number, boolean hasBackslash, int replaced) {
    /** As messages name the place. */
    @Override
    public String toString() {
        return file + ":" + number;
    }
}
