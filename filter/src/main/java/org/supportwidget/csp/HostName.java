package org.supportwidget.csp;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of a source that we are asked to add.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-host-part">CSP3 §2.3.1, host-part</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1123#section-2.1">RFC 1123 §2.1, host names</a>
 */
final class HostName {
    private static final String IPV6_LOOPBACK = "[::1]";
    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private HostName() {}

    /**
     * What is wrong with a host, in words; empty if nothing is.
     *
     * @param host in lower case
     */
    static Optional<String> check(String host, boolean wildcardAllowed) {
        if (host.isEmpty()) {
            return Optional.of("there is no host");
        }
        if (host.equals(IPV6_LOOPBACK)) {
            return Optional.empty();
        }
        if (host.indexOf('_') >= 0) {
            return Optional.of(
                    "no host name has '_': it looks like a placeholder that should be replaced by"
                            + " your own name");
        }
        return host.indexOf('*') >= 0 && !wildcardAllowed
                ? Optional.of("a wildcard allows more than one host")
                : checkLabels(host);
    }

    private static Optional<String> checkLabels(String host) {
        String literal = host.startsWith("*.") ? host.substring("*.".length()) : host;
        if (literal.indexOf('*') >= 0) {
            return Optional.of("'*' may stand only for the left-most label, as in *.example.com");
        }
        boolean valid = literal.length() <= LONGEST && labelsAreValid(literal);
        return valid ? Optional.empty() : Optional.of(Quoted.text(host) + " is not a host name");
    }

    private static boolean labelsAreValid(String host) {
        for (String label : host.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a host, in lower case, can only be this machine. */
    static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals(IPV6_LOOPBACK)
                || IPV4_LOOPBACK.matcher(host).matches();
    }
}
