package org.supportwidget;

import java.util.Map;

/**
 * An {@code <iframe>} of a vendor's.
 *
 * @param attributes name to value, in order, not yet encoded for HTML; {@code name} is given by the
 *     page and must not be among them
 */
public record Frame(Map<String, String> attributes) {}
