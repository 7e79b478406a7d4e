package org.supportwidget.inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.inject.BlockInjector.Syntax;

/** In each page, {@code |} is the place; a page without one passes untouched. */
class HtmlPlaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>t</title></head><body><p>x</p>|</body></html>",
                "<HTML><BODY>x|</BODY></HTML>",
                "<html><body>x|</bOdY></html>",
                "<html><body>x|</body ></html>",
                "<html><body>x|</body\n></html>",
                "<html><body>x|</body\t\f\r\n class='a>b'></html>",
                "<html><body>x|</body/></html>",
                "<body>x|</body>",
                "<head></head>x|</body>",
                "\uFEFF<!doctype html><body>x|</body>",
                "\uFEFF\uFEFF \r\n\t<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><body>x|</body>",
                "<?xml version='1.0'?><!DOCTYPE html><html><body>x|</body></html>",
                "<!-- c --><!doctype html><!-- c --><html><body>x|</body></html>",
                "<script>s</script><link rel=a><meta a=b><html><body>x|</body></html>",
                "<html><body>二維碼 ü|</body></html>",
                "<html><body><svg/><math/>x|</body></html>",
                "<html><body><div><td>unclosed|</body></html>",
                "<html><body><p>1 < 2 <<b>x</b> </ a> </> &lt;|</body></html>",
                "<html><body></bodyx></bod></body-x></xbody>x|</body></html>",
                "<html><body></bo</body></bodyy</body>|</html>",
                "<html><body>x<</</body>|</html>",
                "<html><body>x<<|</body></html>",
                "<html><head><title>t</title><p>head not closed|</body></html>",
                "<!doctype html>|</body>",
            })
    void puts_block_before_end_tag_of_body(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>x|</html>",
                "<html><body>x|</HTML >\n",
                "<!doctype html><p>x|",
                "<!doctype html>x|",
                "<html><body><p>x</p>\n\n|",
                "<html>\n|",
                "<!doctype html><title>t</title><p>x|",
                "<!doctype html><svg><title>t</title></svg>|",
                "<html><body>1 <2|",
            })
    void puts_block_at_the_end_where_the_end_tag_of_body_is_left_out(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body>x|</body><p>y</p></body>",
                "<body>x|</body></html><html><body>y</body></html>",
                "<body>x|</html><p>y</p></body>",
            })
    void chooses_the_first_of_several_end_tags(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><script>w('</body>')</script>x|</body>",
                "<body><SCRIPT src=a>w('</body>')</ScRiPt >x|</body>",
                "<body><script/>w('</body>')</script a='>' b>x|</body>",
                "<body><script></scriptx></body></script/>x|</body>",
                "<body><script></</body></scrip</script\n>x|</body>",
                "<body><script><!-- </body> --></body></script>x|</body>",
                "<body><script><!-- <script> </script> </body> --> </body> </script>x|</body>",
                "<body><script><!-- <script> </script> </body> </script>x|</body>",
                "<body><script><!-- <SCRIPT > </SCRIPT > </body> </script>x|</body>",
                "<body><script><!-- <scripts> </body> </script>x|</body>",
                "<body><script><!--><script></script>x|</body>",
                "<body><script><!---><script></script>x|</body>",
                "<body><script><!-<script></script>x|</body>",
                "<body><script><!<!--<script></script></body></script>x|</body>",
                "<body><script><!--<script>--></script>x|</body>",
                "<body><script><!--<script>-</script>-></body></script>x|</body>",
                "<body><script><!-- <script> -- > </script> </body></script>x|</body>",
                "<body><style>a{content:'</body>'}</style>x|</body>",
                "<body><style><!-- </style>x|</body> -->",
                "<title></body></title><body>x|</body>",
                "<body><textarea></body></textarea>x|</body>",
                "<body><textarea/></body></textarea>x|</body>",
                "<body><noscript></body></noscript>x|</body>",
                "<body><iframe></body></iframe>x|</body>",
                "<body><noembed></body></noembed>x|</body>",
                "<body><noframes></body></noframes>x|</body>",
                "<body><xmp></body></xmp>x|</body>",
            })
    void ignores_end_tags_in_raw_text(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><!-- </body> -->x|</body>",
                "<body><!-- </body> --!>x|</body>",
                "<body><!-- </body> -- > --- ! > --->x|</body>",
                "<body><!-->x|</body> -->",
                "<body><!--->x|</body> -->",
                "<body><!---->x|</body> -->",
                "<body><!----!>x|</body> -->",
                "<body><!--!></body> -->x|</body>",
                "<body><!---!></body> -->x|</body>",
                "<body><!-- --!-></body> -->x|</body>",
                "<body><!-- --!-->x|</body> -->",
                "<body><!-- <!-- </body> -->x|</body>",
                "<body><!-- <!-->x|</body>",
                "<body><!-x -- </body >x|</body>",
                "<body><!->x|</body>",
                "<body><![CDATA[ > x|</body> ]]>",
                "<body></ </body >x|</body>",
                "<body><? </body ?>x|</body>",
                "<!--[if IE]><body></body><![endif]--><!--[if !IE]><!--><body><!--<![endif]-->x|</body>",
                "<body><![if !IE]>x<![endif]>|</body>",
            })
    void reads_comments_as_a_browser_does(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><a title='</body>'>x|</body>",
                "<body><a title=\"> </body>\">x|</body>",
                "<body><a title = \"'</body>\" b='\"</body>'>x|</body>",
                "<body><a title=a'b>x|</body>",
                "<body><a title=</body>x|</body>",
                "<body><a \"b>x|</body>",
                "<body><a =\"b>x|</body>",
                "<body><a b=>x|</body>",
                "<body><a b='c'd=\"</body>\">x|</body>",
                "<body><a b='c'\"d>x|</body>",
                "<body><a=\"b>x|</body> \">",
                "<body><a b=c=\"d>x|</body> \">",
                "<body><a b==\"d>x|</body> \">",
                "<body><a b='c' =\"d>x|</body> \">",
                "<body><a b='c'=\"d>x|</body> \">",
                "<body><a b c='>' d e = '>'\nf\n=\n'>'>x|</body>",
                "<body><a-b.c:d e='>'>x|</body>",
                "<body><a b='c'><b c=\"d\"e='>'/><h1 f='g' />x|</body>",
                "<html><body><b>a b=\"c</b>x|</body> \">",
                "<html><body><b>a longer text before it b=\"c</b>x|</body> \">",
                "<html><body><p\na=\"</body>\"\n\tb='</body>'>x|</body>",
                "<html><body><script =\"a>w('</body>')</script>x|</body> \"",
                "<html><body><svg><g =\"a></svg>x|</body> \"",
                "<html><body><svg a=\"</svg>\" b='</svg>'/>x|</body>",
                "<body><td\u00e9 a='</body>'></td\u00e9 a='</body>'>x|</body>",
                "<body></a b='</body>' c>x|</body>",
                "<body><a/b/c='</body>'/>x|</body>",
                "<body></a b='</body>'>x|</body>",
                "<body data-a='>'>x|</body>",
                "<html data-a='</body>'><body>x|</body>",
            })
    void ignores_end_tags_in_attributes(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><template></body></template>x|</body>",
                "<body><template><template></template></body></template>x|</body>",
                "<body></template><template/></body></template>x|</body>",
                "<body><template><script></template></script></body></template>x|</body>",
                "<body><template><svg></template>x|</body>",
                "<body><svg><style></body></style></svg>x|</body>",
                "<body><svg><style></svg>x|</body>",
                "<body><svg><title></body></title><path/></svg>x|</body>",
                "<body><svg><title></desc><b></b></title></svg>x|</body>",
                "<body><svg><title></svg>x|</body>",
                "<body><svg><![CDATA[ </svg></body> ]] ]>]]></svg>x|</body>",
                "<body><svg><![CDATA[]]]]></svg>x|</body>",
                "<body><svg><desc><![CDATA[ > </svg></body> ]]></desc></svg>x|</body>",
                "<body><svg><![cdata[ ></svg>x|</body>",
                "<body><svg><svg></svg></body></svg>x|</body>",
                "<body><svg><g><p>out of the picture|</body>",
                "<body><div><svg><g></div>x|</body>",
                "<body><svg><foreignObject><textarea></svg></textarea></foreignObject></svg>x|</body>",
                "<body><svg><foreignObject><svg></svg><p>x</p></foreignObject></svg>x|</body>",
                "<body><svg><script>1 < 2 </script></svg>x|</body>",
                "<body><svg><script/></svg>x|</body>",
                "<body><math><mi><textarea></math></textarea></mi></math>x|</body>",
                "<body><math><mtext><b>x</b></mtext><![CDATA[</math></body>]]></math>x|</body>",
            })
    void ignores_end_tags_in_templates_and_foreign_content(String page) {
        Page.assertPlace(Syntax.HTML, page);
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
                "text <html><body>x</body></html>",
                "{\"html\":\"<html><body>x</body></html>\"}",
                "[\"<!doctype html><body>x</body>\"]",
                "\"<html><body>x</body></html>\"",
                "<script>w('<html><body>')</script><p>x</body>",
                "<!-- <html> --><p>x</p></body>",
                "<title><body></title><p>x</p></body>",
                "</div><html><body>x</body></html>",
                "<script>",
                "<li>a<li>b",
                "<template><body></template>x</body>",
            })
    void leaves_what_is_no_document(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><body></body></svg>",
                "<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'a' 'b'><svg><title>t</title></svg>",
                "<!DOCTYPE htmlx><svg></svg>",
                "<!DOCTYPE ht ml><svg></svg>",
                "<!DOCTYPE x html><svg></svg>",
                "<?xml version='1.0'?><rss><html><body></body></html></rss>",
                "<html><head></head><frameset><frame src=a></frameset></html>",
                "<!doctype html><frameset><noframes><body>x</body></noframes></frameset>",
                "<html><head></head><FRAMESET cols=1></body></html>",
            })
    void leaves_framesets_and_other_documents(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><script>x",
                "<html><body><textarea></body></html>",
                "<html><body><!-- x </body></html>",
                "<html><body><a title='x </body></html>",
                "<html><body><a title=x",
                "<html><body><plaintext></body></html>",
                "<html><body><template></body></html>",
                "<html><body><svg></body></html>",
                "<html><body><svg><desc></body></html>",
                "<html><body>x</body",
                "<html><body>x</",
                "<html><body>x<",
                "<html><body><script><!--<script></script></body></html>",
            })
    void leaves_pages_that_end_where_a_block_would_not_be_markup(String page) {
        Page.assertPlace(Syntax.HTML, page);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 33})
    void follows_32_nested_templates_and_no_more(int depth) {
        String open = "<template>".repeat(depth);
        String close = "</template>".repeat(depth);
        String place = depth > 32 ? "" : "|";
        Page.assertPlace(
                Syntax.HTML, "<body>" + open + "</body>" + close + place + "</body></html>");
    }
}
