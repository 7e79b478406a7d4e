package org.supportwidget.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Pages as public sites have them: no two alike, so that a processor cannot learn the lengths of
 * their tags and texts by heart, as it does with one page that comes again and again.
 */
final class SitePages {
    private static final int PAGES = 16;
    private static final List<String> WORDS =
            List.of(
                    ("the of and to a in is that for it as was with be by on not he his but at are this have"
                                    + " from or had an they which one you were all her she there would their we him"
                                    + " been has when who will more if no out so what up said its about than into"
                                    + " government interesting something important development information")
                            .split(" "));

    private final Random random;
    private final StringBuilder page;

    private SitePages(int seed, int size) {
        random = new Random(seed);
        page = new StringBuilder(size + 2_000);
    }

    /** Sixteen pages in UTF-8 of at least {@code size} bytes and at most 2,000 more. */
    static List<byte[]> ofSize(int size) {
        List<byte[]> pages = new ArrayList<>();
        for (int seed = 1; seed <= PAGES; seed++) {
            pages.add(new SitePages(seed, size).render(size));
        }
        return pages;
    }

    /**
     * The whole pages below a folder: files whose name ends in {@code .html}, of 10,000 to 400,000
     * bytes, {@code </body>} among them.
     */
    static List<byte[]> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(SitePages::bytes)
                    .filter(page -> page.length >= 10_000 && page.length <= 400_000)
                    .filter(SitePages::isWhole)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(byte[] page) {
        return new String(page, StandardCharsets.ISO_8859_1).contains("</body>");
    }

    private byte[] render(int size) {
        page.append(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        text(6).append("</title>\n<style>\n");
        for (int end = size / 6; page.length() < end; ) {
            page.append('.').append(word()).append(" > a { color: #").append(random.nextInt(999));
            page.append("; margin: ").append(random.nextInt(40)).append("px }\n");
        }
        page.append("</style>\n</head>\n<body class=\"").append(word()).append("\">\n");
        while (page.length() < size) {
            section();
        }
        page.append("</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void section() {
        switch (random.nextInt(20)) {
            case 0 -> script();
            case 1, 2, 3, 4, 5 -> picture();
            default -> paragraph();
        }
    }

    private void script() {
        page.append("<script>\n");
        for (int lines = 3 + random.nextInt(10); lines > 0; lines--) {
            page.append("  if (").append(word()).append(".length > ").append(random.nextInt(99));
            page.append(") { show(").append(word()).append(" + '</b>', \"").append(word());
            page.append("\"); }\n");
        }
        page.append("</script>\n");
    }

    private void picture() {
        page.append("<div class=\"").append(word()).append(' ').append(word()).append("\" id=\"i");
        page.append(random.nextInt(10_000)).append("\">\n  <a href=\"");
        address().append("\"><img src=\"");
        address().append("\" alt=\"");
        text(random.nextInt(8)).append("\" width=\"").append(random.nextInt(900));
        page.append("\" height=\"").append(random.nextInt(900)).append("\"></a>\n</div>\n");
    }

    private void paragraph() {
        page.append(random.nextInt(3) == 0 ? "<p class=\"" + word() + "\">" : "<p>");
        for (int parts = 1 + random.nextInt(5); parts > 0; parts--) {
            text(5 + random.nextInt(20)).append(" <em>").append(word()).append("</em> ");
            text(5 + random.nextInt(20)).append(" <a class=\"").append(word());
            page.append("\" href=\"");
            address().append("\" title=\"");
            text(1 + random.nextInt(5)).append("\">");
            text(1 + random.nextInt(5)).append("</a> ");
        }
        page.append("</p>\n");
    }

    private StringBuilder address() {
        page.append("https://www.example.com/");
        for (int parts = 1 + random.nextInt(6); parts > 0; parts--) {
            page.append(word()).append('-');
        }
        return page.append(random.nextInt(100_000)).append(".html");
    }

    private StringBuilder text(int words) {
        for (int i = 0; i < words; i++) {
            page.append(i == 0 ? "" : " ").append(word());
        }
        return page;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
