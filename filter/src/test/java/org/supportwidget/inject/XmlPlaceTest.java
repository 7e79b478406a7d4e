package org.supportwidget.inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.inject.BlockInjector.Syntax;

/** In each page, {@code |} is the place; a page without one passes untouched. */
class XmlPlaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html xmlns='http://www.w3.org/1999/xhtml'><head/><body><p/>|</body></html>",
                "\uFEFF<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><head></head><body>|</body\n></html>",
                "<html><body><script>if (a &lt; b) '<b/>'</script>|</body></html>",
                "<html><body><script><![CDATA[ </body> ]] ]> </script> ]]></script>|</body></html>",
                "<html><body><script>//<![CDATA[\n'</body></html>'\n//]]></script>|</body></html>",
                "<html><body><textarea/><title/><script/><plaintext/><template/>|</body></html>",
                "<html><body><!-- </body> > -->|</body></html>",
                "<html><body><!--> </body> -->|</body></html>",
                "<html><body><?php > </body> ?>|</body></html>",
                "<html><body><a b='</body>' c = \"> '\"/>|</body></html>",
                "<html><body><BODY></BODY>|</body></html>",
                "<html><body><body></body><div><body></body></div>|</body></html>",
                "<html><body><svg><html><body></body></html></svg>|</body></html>",
                "<html><x><body></body></x><body>|</body></html>",
                "<html><body><h:body xmlns:h='urn:x'></h:body>|</body></html>",
                "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:body><body></body>|</h:body></h:html>",
                "<h:html xmlns:h='x'><body></body><h:body>|</h:body></h:html>",
                "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"a>b\"><html><body>|</body></html>",
                "<!DOCTYPE html [ <!ENTITY a \"<html><body></body>]>\"> <!-- ' ]> --> <?a ' ]> ?> ] ><html><body>|</body></html>",
                "<!DOCTYPE html [<!ELEMENT x (a,b)*>]><html><body>x|</body></html>",
            })
    void puts_block_before_end_tag_of_the_body_element(String page) {
        Page.assertPlace(Syntax.XML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><head/></html>",
                "<html><body/></html>",
                "<html><head></head></html>",
                "<HTML><BODY></BODY></HTML>",
                "<html><body>unclosed",
                "<html><body></bod",
                "<html><frameset><noframes><body></body></noframes></frameset></html>",
                "<svg><body></body></svg>",
                "<svg><html><body></body></html></svg>",
                "<xhtml><body></body></xhtml>",
                "<html:x><body></body></html:x>",
                "<div><body></body></div>",
                "<body><body></body></body>",
                "{\"a\":\"<html><body></body></html>\"}",
                "<a-prefix-that-is-longer-than-it-may-be:html><a-prefix-that-is-longer-than-it-may-be:body></a-prefix-that-is-longer-than-it-may-be:body></a-prefix-that-is-longer-than-it-may-be:html>",
            })
    void leaves_what_has_no_body_element(String page) {
        Page.assertPlace(Syntax.XML, page);
    }
}
