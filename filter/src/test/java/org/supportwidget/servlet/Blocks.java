package org.supportwidget.servlet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks in a page. */
final class Blocks {
    private static final Pattern SCRIPT =
            Pattern.compile(
                    "<script[^>]* data-support-widget=\"[^\"]*\"[^>]*>.*?</script>",
                    Pattern.DOTALL);
    private static final Pattern RUNTIME =
            Pattern.compile("<script[^>]* data-support-widget=\"guard\"[^>]*>(?!if|dispatchEvent)");

    /** The end tags with which what is rendered into HTML begins. */
    static final String SEAL =
            "<!----></script></style></title></textarea></xmp></iframe></noscript></noembed>"
                    + "</noframes></template></svg></math>";

    private Blocks() {}

    /** The page as the application wrote it. */
    static String without(String html) {
        return SCRIPT.matcher(html)
                .replaceAll("")
                .replaceAll("(<!--\"'?-->)?" + Pattern.quote(SEAL), "");
    }

    static long count(String html) {
        return RUNTIME.matcher(html).results().count();
    }

    /** The users' names that the page tells a vendor. */
    static List<String> users(String html) {
        Matcher email = Pattern.compile("([a-z]+)@acme\\.com").matcher(html);
        return email.results().map(result -> result.group(1)).distinct().toList();
    }
}
