package org.supportwidget.inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In each page, {@code |} is the place; a page without one passes untouched. */
class HtmlPlaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>t</title></head><body><p>x</p>|</body></html>",
                "<HTML><BODY>x|</BODY></HTML>",
                "<html><body>x|</bOdY></html>",
                "<html><body>x|</body ></html\t>",
                "<html><body>x|</body\n></html> \r\n\t\f",
                "<html><body>x|</body><!-- served by a -->\n</html><!-- 12 ms --><!---->\n",
                "<body>x|</body>",
                "<head></head>x|</body>",
                "\uFEFF<!doctype html><body>x|</body>",
                "\uFEFF \r\n\t<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><body>x|</body>",
                "<!doctypehtml><body>x|</body>",
                "<?xml version='1.0'?><!DOCTYPE html><html><body>x|</body></html>",
                "<!-- c --><!doctype html><!-- c --><html><body>x|</body></html>",
                "<script>s</script><link rel=a><meta a=b><html><body>x|</body></html>",
                "<title><b></title><html><body>x|</body></html>",
                "<html><body>二維碼 ü|</body></html>",
                "<!doctype html>|</body>",
                "<body>x</body><p>y</p>|</body>",
                "<body><script>w('</body></html>')</script>x|</body></html>",
                "<body><!-- </body></html> -->x|</body></html>",
            })
    void puts_block_before_the_end_tags_that_are_the_last(String page) {
        Page.assertPlace(Syntax.HTML, false, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>x|</html>",
                "<html><body>x|</HTML >\n",
                "<!doctype html><p>x|",
                "<!doctype html>x\n\n|",
                "<html>\n|",
                "<html><body>x</body class=a>|</html>",
                "<html><body>x</body></html><p>debug|",
                "<html><body>x</body></html><!-- it's -->|",
                "<html><body>x</body></html></div>|",
                "<html><body>x</bodyy>|</html>",
                "<html><body>x</b|",
                "<body>x</body></html|",
                "<body>x</body></body><!-- a|",
                "<html><body><script>x|",
                "<html><body><textarea>|</body></html>",
                "<html><body><!-- x |</body></html>",
                "<html><body><a title='x |</body></html>",
            })
    void puts_block_behind_what_ends_otherwise(String page) {
        Page.assertPlace(Syntax.HTML, false, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "plain text </body>",
                "<div>fragment</div>",
                "<div>fragment</div></body></html>",
                "<div><html><body>x</body></html></div>",
                "{\"html\":\"<html><body>x</body></html>\"}",
                "<script>w('<html><body>')</script><p>x</body>",
                "<!-- <html> --><p>x</p></body>",
                "<title><body></title><p>x</p></body>",
                "</div><html><body>x</body></html>",
                "<script>",
                "<header>x</header></body></html>",
                "<li>a<li>b",
                "<template><body></template>x</body>",
            })
    void leaves_what_may_be_no_document(String page) {
        Page.assertPlace(Syntax.HTML, false, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";<!DOCTYPE html><html><body>x|</body></html>",
                "<br><!doctype html><body>x|</body>",
                "<div>\n</div><html lang=en><head></head><body>x|</body></html>",
                "<br />\n<b>Warning</b>: x in <b>/a.php</b><br /><!DOCTYPE html><html>x|</html>",
                "text <html><body>x|</body></html>",
                "\0<body class=a>x|</body>",
                "<p>x</p><head><title>t</title></head>y|</body></html>",
            })
    void puts_block_into_what_a_window_makes_a_document_of(String page) {
        Page.assertPlace(Syntax.HTML, true, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"html\":\"<html><body>x</body></html>\"}",
                "[\"<!doctype html><body>x</body>\"]",
                "\"<html><body>x</body></html>\"",
                "<svg xmlns='http://www.w3.org/2000/svg'><body></body></svg>",
                "<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'a' 'b'><svg><title>t</title></svg>",
                "<?xml version='1.0'?><rss><html><body></body></html></rss>",
                "<html><head></head><frameset><frame src=a></frameset></html>",
                "<!doctype html><frameset><noframes><body>x</body></noframes></frameset>",
                "<html><head></head><FRAMESET cols=1></body></html>",
            })
    void leaves_data_pictures_and_framesets_also_in_a_window(String page) {
        Page.assertPlace(Syntax.HTML, true, page);
        Page.assertPlace(Syntax.HTML, false, page);
    }
}
