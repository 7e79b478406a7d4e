package org.supportwidget.config;

/**
 * A key that is set, as {@code check} shows it.
 *
 * @param key as in {@code support-widget.properties}
 * @param value what it says, with every placeholder replaced; of a secret only its length and its
 *     fingerprint
 * @param origin where it is set, for example {@code support-widget.properties:3} and, if it is
 *     written with a placeholder, which
 * @param isSecret whether the value is not shown
 */
public record KeyInForce(String key, String value, String origin, boolean isSecret) {}
