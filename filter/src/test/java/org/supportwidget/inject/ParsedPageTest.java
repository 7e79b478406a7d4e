package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What an independent parser (the one from which Firefox's is made) makes of a sealed block at the
 * end of broken pages: markup wherever a seal can close what is open, and nowhere the text of an
 * element that a form could send or that would hide it.
 */
class ParsedPageTest {

    private static final int PAGES = 20_000;

    /** As the library's. */
    private static final String SEAL =
            "<!----></script></style></title></textarea></xmp></iframe></noscript></noembed>"
                    + "</noframes></template></svg></math>";

    private static final List<String> BEGINNINGS =
            List.of(
                    "<!doctype html><html><head><title>t</title></head><body>",
                    "<!DOCTYPE html><body>",
                    "<html><head><meta name=a>",
                    "<!doctype html>",
                    "<!--c--><body class='a>b'>",
                    "");

    private static final List<String> PIECES =
            List.of(
                    "</body>",
                    "</body >",
                    "</BODY\n>",
                    "</html>",
                    "<body>",
                    "text",
                    " ",
                    "<",
                    "</",
                    ">",
                    "'",
                    "\"",
                    "=",
                    "-",
                    "--",
                    "-->",
                    "--!>",
                    "<!--",
                    "<!-->",
                    "<!",
                    "<?",
                    "<![CDATA[",
                    "]]>",
                    "<!doctype html>",
                    "<script>",
                    "<SCRIPT a=b>",
                    "</script>",
                    "</script ",
                    "<style>",
                    "</style>",
                    "<textarea>",
                    "</textarea>",
                    "<title>",
                    "</title>",
                    "<noscript>",
                    "</noscript>",
                    "<iframe>",
                    "</iframe>",
                    "<xmp>",
                    "</xmp>",
                    "<template>",
                    "</template>",
                    "<p>",
                    "<div>",
                    "<b>",
                    "<a href='",
                    "<a b=\"",
                    "<a b=c",
                    "<a b='c' d='",
                    "<td =",
                    " b",
                    "/>",
                    "<br/>");

    private static final List<String> HTML_PIECES =
            List.of("</p>", "</div>", "</b>", "<table>", "<tr><td>", "</td>", "</table>", "<li>");

    // Without end tags of HTML: a stray one inside an open picture is taken for one that closes it.
    private static final List<String> FOREIGN_PIECES =
            List.of(
                    "<svg>",
                    "<svg/>",
                    "</svg>",
                    "<desc>",
                    "</desc>",
                    "<foreignObject>",
                    "</foreignObject>",
                    "<g>",
                    "</g>",
                    "<math>",
                    "<mi>",
                    "</mi>",
                    "</math>");

    @Test
    void sealed_block_is_an_element_of_the_page_unless_a_tag_or_an_attribute_is_open()
            throws Exception {
        int asMarkup = 0;
        for (int seed = 0; seed < PAGES; seed++) {
            String page = page(new Random(seed));
            String after = Page.inject(Syntax.HTML, false, page);
            if (after.equals(page)) {
                continue;
            }
            Document parsed = parse(after.replace(Page.BLOCK, SEAL + Page.BLOCK));
            Optional<Node> marker = find(parsed.getDocumentElement());
            asMarkup += marker.isPresent() ? 1 : 0;
            assertThat(texts(parsed)).as(page).doesNotContain("id=marker");
        }
        assertThat(asMarkup).isGreaterThan(PAGES / 2);
    }

    private static String page(Random random) {
        StringBuilder page = new StringBuilder(pick(BEGINNINGS, random));
        List<String> more = random.nextBoolean() ? HTML_PIECES : FOREIGN_PIECES;
        int pieces = random.nextInt(16);
        for (int i = 0; i < pieces; i++) {
            page.append(pick(random.nextInt(4) == 0 ? more : PIECES, random));
        }
        return page.toString();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Document parse(String page) throws Exception {
        HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET);
        builder.setScriptingEnabled(true);
        InputSource source =
                new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        return builder.parse(source);
    }

    private static Optional<Node> find(Node node) {
        if (node instanceof Element element && element.getAttribute("id").equals("marker")) {
            return Optional.of(node);
        }
        Optional<Node> found = Optional.empty();
        for (Node n = node.getFirstChild(); n != null && found.isEmpty(); n = n.getNextSibling()) {
            found = find(n);
        }
        return found;
    }

    /** What fields of forms and elements of text hold. */
    private static String texts(Document page) {
        StringBuilder texts = new StringBuilder();
        for (String name : List.of("textarea", "title", "style", "script", "xmp", "option")) {
            NodeList elements = page.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", name);
            for (int i = 0; i < elements.getLength(); i++) {
                texts.append(elements.item(i).getTextContent()).append('\n');
            }
        }
        return texts.toString();
    }
}
