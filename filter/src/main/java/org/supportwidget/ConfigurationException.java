package org.supportwidget;

import java.util.List;

/** The configuration is wrong. One message tells every mistake; none of them shows a secret. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> mistakes;

    /**
     * An exception that tells all mistakes.
     *
     * @param mistakes one sentence each: the key, what was found, what is expected, where it is set
     */
    public ConfigurationException(List<String> mistakes) {
        super(
                "Support Widget is not configured correctly:\n  - "
                        + String.join("\n  - ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** The mistakes, one sentence each. */
    public List<String> mistakes() {
        return mistakes;
    }
}
