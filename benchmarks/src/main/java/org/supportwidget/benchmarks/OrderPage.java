package org.supportwidget.benchmarks;

import java.nio.charset.StandardCharsets;

/**
 * A page as an application of the office renders it: a tenth of it style and script in its head,
 * then rows of a table, each of indented tags with attributes, a link with a query, a sentence of
 * text and a picture. About half of its bytes is markup.
 */
final class OrderPage {
    private static final String STYLE = "td.amount > span { padding: 2px 8px; color: #333 }\n";
    private static final String SCRIPT =
            "  if (rows < 10 && row.id > 0) { show('<b>' + row + '</b>') }\n";

    private OrderPage() {}

    /** The page in UTF-8, of at least {@code size} bytes and at most a row more. */
    static byte[] ofSize(int size) {
        StringBuilder page = new StringBuilder(size + 1_000);
        page.append(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>Orders</title>\n<style>\n");
        repeat(page, STYLE, size / 20);
        page.append("</style>\n<script>\n");
        repeat(page, SCRIPT, size / 20);
        page.append("</script>\n</head>\n<body class=\"orders\">\n<table>\n");
        for (int order = 1; page.length() < size; order++) {
            page.append(row(order));
        }
        page.append("</table>\n</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void repeat(StringBuilder page, String line, int size) {
        for (int end = page.length() + size; page.length() < end; ) {
            page.append(line);
        }
    }

    private static String row(int order) {
        return """
                <tr class="%s" id="order-%d">
                  <td><a href="/orders/show.do?id=%2$d&amp;tab=items" title="Show this order">Order %2$d</a></td>
                  <td>Alice Example, 12 Example Street, Springfield; "leave it at the neighbour's door"</td>
                  <td class="amount"><span>1,234.50</span></td>
                  <td><img src="/images/ok.png" alt="shipped" width="16" height="16"/></td>
                </tr>
            """
                .formatted(order % 2 == 0 ? "even" : "odd", order);
    }
}
