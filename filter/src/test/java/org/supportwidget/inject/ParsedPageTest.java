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
import org.supportwidget.inject.BlockInjector.Syntax;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Compares pages before and after by an independent parser (the one from which Firefox's is made):
 * the block is an element of the page, and everything else is as it was.
 */
class ParsedPageTest {

    private static final int PAGES = 20_000;

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
    void block_is_an_element_of_the_page_and_nothing_else_changes() throws Exception {
        int withBlock = 0;
        for (int seed = 0; seed < PAGES; seed++) {
            String page = page(new Random(seed));
            byte[] before = page.getBytes(StandardCharsets.UTF_8);
            byte[] after = Page.inject(Syntax.HTML, before, before.length);
            assertThat(Page.injectByteByByte(Syntax.HTML, before)).as(page).isEqualTo(after);
            if (after.length == before.length) {
                assertThat(after).isEqualTo(before);
                continue;
            }
            withBlock++;
            Document parsed = parse(after);
            removeMarker(parsed, page);
            assertThat(outline(parsed)).as(page).isEqualTo(outline(parse(before)));
        }
        assertThat(withBlock).isGreaterThan(PAGES / 4);
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

    private static Document parse(byte[] page) throws Exception {
        HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET);
        builder.setScriptingEnabled(true);
        InputSource source = new InputSource(new ByteArrayInputStream(page));
        source.setEncoding("UTF-8");
        return builder.parse(source);
    }

    private static void removeMarker(Document document, String page) {
        Optional<Node> marker = find(document.getDocumentElement());
        assertThat(marker).as(page).isPresent();
        for (Node n = marker.get(); n instanceof Element; n = n.getParentNode()) {
            assertThat(n.getNamespaceURI()).as(page).isEqualTo("http://www.w3.org/1999/xhtml");
            assertThat(n.getNodeName()).as(page).isNotEqualTo("template");
        }
        marker.get().getParentNode().removeChild(marker.get());
        document.normalize();
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

    private static String outline(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
            text.append('(').append(n.getNodeName()).append(' ').append(n.getNodeValue());
            for (int i = 0; n.hasAttributes() && i < n.getAttributes().getLength(); i++) {
                text.append(' ').append(n.getAttributes().item(i));
            }
            text.append(outline(n)).append(')');
        }
        return text.toString();
    }
}
