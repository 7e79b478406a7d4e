package org.supportwidget.servlet;

/** HTML for tests. */
final class Pages {
    private static final String BEGIN =
            "<!DOCTYPE html>\n<html><head><title>Page</title></head><body>\n";
    private static final String END = "\n</body>\n</html>\n";

    private Pages() {}

    /** A page of this many ASCII characters. */
    static String of(int length) {
        StringBuilder page = new StringBuilder(length).append(BEGIN);
        String line = "<p class=\"a\">Text of a paragraph, <b>bold</b>.</p>\n";
        int room = length - BEGIN.length() - END.length();
        page.append(line.repeat(room / line.length()));
        page.append("x".repeat(room % line.length()));
        return page.append(END).toString();
    }

    /** A small page whose body is this. */
    static String with(String body) {
        return BEGIN + body + END;
    }
}
