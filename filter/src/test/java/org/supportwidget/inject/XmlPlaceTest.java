package org.supportwidget.inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In each page, {@code |} is the place; a page without one passes untouched. */
class XmlPlaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html xmlns='http://www.w3.org/1999/xhtml'><head/><body><p/>|</body></html>",
                "\uFEFF<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><head></head><body>|</body\n></html>",
                "<html><body><script><![CDATA[ </body></html> ]]></script>|</body></html>",
                "<html><body><textarea/><title/>|</body> <!-- </body></html> --> </html>\n",
                "<html><body><!-- </body></html> -->|</body></html>",
                "<html><body><BODY></BODY>|</body></html>",
                "<html><body><h:body xmlns:h='urn:x'></h:body>|</body></html>",
                "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:body><body></body>|</h:body></h:html>",
                "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"a>b\"><html><body>|</body></html>",
            })
    void puts_block_before_the_end_tags(String page) {
        Page.assertPlace(Syntax.XML, false, page);
        Page.assertPlace(Syntax.XML, true, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><head/></html>",
                "<html><body/></html>",
                "<HTML><BODY></BODY></HTML>",
                "<html><body>unclosed",
                "<html><body></body>",
                "<html><body></body></html",
                "<html><body></bod",
                "<html><body></body></html><x/>",
                "<html><frameset><noframes><body></body></noframes></frameset></html>",
                "<svg><html><body></body></html></svg>",
                "<xhtml><body></body></xhtml>",
                "<div><body></body></div>",
                ";<html><body></body></html>",
            })
    void leaves_what_does_not_end_so(String page) {
        Page.assertPlace(Syntax.XML, false, page);
        Page.assertPlace(Syntax.XML, true, page);
    }
}
