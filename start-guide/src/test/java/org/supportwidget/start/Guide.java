package org.supportwidget.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code docs/start.md} says of one application.
 *
 * @param text the section, without its heading
 */
record Guide(String text) {
    /** A path in bold type, the rest of its paragraph, and the fence with the text. */
    private static final Pattern FILE =
            Pattern.compile(
                    "(?ms)^\\*\\*`([^`\\n]+)`\\*\\*[^\\n]*\\n(?:(?!```|\\*\\*)[^\\n]*\\n)*"
                            + "```\\w+\\n(.*?)^```$");

    private static final Pattern COMMAND = Pattern.compile("(?m)^```sh\\n(.+)\\n```$");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```\\w+$");

    static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "start.md"));
    }

    /** The section under a heading of the second level. */
    static Guide of(String heading) throws IOException {
        Pattern section = Pattern.compile("(?ms)^## " + heading + "\\n(.*?)(?=^## |\\z)");
        return new Guide(found(section, document()).group(1));
    }

    /** Texts by path, in the order of the page. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(text).results().forEach(file -> files.put(file.group(1), file.group(2)));
        return files;
    }

    /** All that stands in a fence, files and command. */
    long blocks() {
        return BLOCK.matcher(text).results().count();
    }

    String command() {
        return found(COMMAND, text).group(1);
    }

    /** The command that the text offers for another port. */
    String command(int port) {
        return inProse("`(" + Pattern.quote(command()) + " .+?)8081`").group(1) + port;
    }

    /** Where the application is to be opened. */
    URI address(int port) {
        return URI.create(inProse("open <(.+?)8080/>").group(1) + port + "/");
    }

    /** What the console says then. */
    String started() {
        return inProse("When it says `(.+?)`, open").group(1);
    }

    /** E-mail and password. */
    List<String> user() {
        MatchResult user = inProse("sign in as `(.+?)` with the password `(.+?)`");
        return List.of(user.group(1), user.group(2));
    }

    /** What the panel says of the user. */
    String verdict() {
        return inProse("The panel in the corner says `(.+?)`").group(1);
    }

    private MatchResult inProse(String pattern) {
        return found(Pattern.compile(pattern), text.replaceAll("\\s+", " "));
    }

    private static MatchResult found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("docs/start.md has nothing like " + pattern);
        }
        return matcher.toMatchResult();
    }
}
