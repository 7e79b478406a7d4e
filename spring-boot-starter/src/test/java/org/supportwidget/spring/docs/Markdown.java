package org.supportwidget.spring.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of a document.
 *
 * @param text from the heading's next line to the next heading of the same or a higher level
 */
record Markdown(String text) {

    /** The section of the project's document under a heading, for example {@code ### Install}. */
    static Markdown section(String file, String heading) {
        String all = "\n" + read(Path.of("..", file));
        int begin = all.indexOf("\n" + heading + "\n");
        if (begin < 0) {
            throw new IllegalStateException(file + " has no heading " + heading);
        }
        String rest = all.substring(begin + heading.length() + 1);
        int level = heading.indexOf(' ');
        Matcher next = Pattern.compile("\n#{1," + level + "} ").matcher(rest);
        return new Markdown(next.find() ? rest.substring(0, next.start()) : rest);
    }

    /** A whole document of the project's. */
    static Markdown document(String file) {
        return new Markdown(read(Path.of("..", file)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of a language, without their fences. */
    List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```").matcher(text);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    /** The only block of a language. */
    String block(String language) {
        List<String> blocks = blocks(language);
        if (blocks.size() != 1) {
            throw new IllegalStateException(blocks.size() + " blocks of " + language);
        }
        return blocks.get(0);
    }
}
