package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What a user may be called without changing the page. */
class BlockTest {
    private static final SupportWidget ENGINE = Engines.of(Engines.EVERY_VENDOR);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script>",
                "]]>",
                "a\u2028b\u2029c",
                "\"'`\\",
                "\\u003c/script\\u003e",
                "&lt;&amp;&#60;%3C",
                "\uD83D\uDE00 \u65E5\u672C \u0130 e\u0301",
                "a\u0000b\u001Fc\r\n\td\u007F\u0085",
                "",
                " ",
                "${7*7} #{x} {{x}}",
                "*/ dispatchEvent() /*",
                "\uFEFF\u202E\uFFFD\uFFFF"
            })
    void a_name_arrives_as_it_is(String name) throws Exception {
        String html =
                Engines.page(ENGINE, Identity.of("42", "john.doe@acme.com", name)).widget(null);

        assertThat(nameOf("unthread", html)).isEqualTo(name);
        assertThat(nameOf("reamaze", html)).isEqualTo(name);
        assertIsAsciiXml(html);
    }

    @Test
    void a_lone_surrogate_in_a_name_arrives_as_the_replacement_character() throws Exception {
        String html =
                Engines.page(ENGINE, Identity.of("42", "john.doe@acme.com", "a\uD83Db"))
                        .widget(null);

        assertThat(nameOf("unthread", html)).isEqualTo("a\uFFFDb");
        assertIsAsciiXml(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"</script><script>alert(1)</script>\"@example.com",
                "o'brien@example.com",
                "jos\u00e9@ex\u00e4mple.com",
                "\uD83D\uDE00@example.com",
                "a&b=c#d@example.com"
            })
    void an_email_arrives_as_it_was_signed(String email) throws Exception {
        PageWidget page = Engines.page(ENGINE, Identity.of("42", email));
        String html = page.frame("crisp", FrameOptions.NONE) + page.widget(null);

        assertThat(visitor("thread", html)).containsEntry("connectionEmail", email);
        assertIsAsciiXml(html);
    }

    @Test
    void a_frame_is_ascii_whatever_the_page_says_of_it() throws Exception {
        String html =
                Engines.page(ENGINE, Engines.JOHN)
                        .frame(
                                "crisp",
                                new FrameOptions(
                                        "fr",
                                        null,
                                        "\u00ab Aide \u00bb \"<&> \uD83D\uDE00",
                                        "1",
                                        "2"));

        Element frame = (Element) xml(html).getElementsByTagName("iframe").item(0);
        assertThat(Objects.requireNonNull(frame).getAttribute("title"))
                .isEqualTo("\u00ab Aide \u00bb \"<&> \uD83D\uDE00");
        assertIsAsciiXml(html);
    }

    @Test
    void a_block_is_ascii_and_well_formed_xml_for_everybody() throws Exception {
        assertIsAsciiXml(Engines.page(ENGINE, Engines.JOHN).widget(null));
        assertIsAsciiXml(Engines.page(ENGINE, null).widget(null));
        assertIsAsciiXml(Engines.page(ENGINE, Engines.JOHN).stop());
        assertIsAsciiXml(Engines.page(ENGINE, Engines.JOHN).frame("unthread", FrameOptions.NONE));
        assertIsAsciiXml(Engines.page(ENGINE, null).control().leave("/\u00e9?a=1&b=\"</script>"));
    }

    @Test
    void every_script_names_its_owner_and_carries_the_nonce() throws Exception {
        PageWidget page = Engines.page(ENGINE, Engines.JOHN);
        Document html = xml(page.widget(null));

        for (int i = 0; i < html.getElementsByTagName("script").getLength(); i++) {
            Element script = (Element) html.getElementsByTagName("script").item(i);
            assertThat(Objects.requireNonNull(script).getAttribute("nonce"))
                    .isEqualTo(page.getNonce());
            assertThat(script.getAttribute("data-support-widget"))
                    .isIn("guard", "state", "unthread", "thread", "reamaze");
        }
        assertThat(html.getElementsByTagName("script").getLength()).isEqualTo(5);
    }

    private static void assertIsAsciiXml(String html) throws Exception {
        assertThat(html).matches("[\\n -~]+");
        assertThat(xml(html).getDocumentElement()).isNotNull();
    }

    private static Document xml(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + html + "</div>")));
    }

    private static Object nameOf(String vendor, String html) {
        return Objects.requireNonNull(
                ((Map<?, ?>) Objects.requireNonNull(visitor(vendor, html).get("user")))
                        .get("name"));
    }

    @SuppressWarnings("unchecked") // JSON
    private static Map<String, Object> visitor(String vendor, String html) {
        return Engines.states(html).stream()
                .filter(state -> vendor.equals(state.get("vendor")))
                .map(state -> (Map<String, Object>) Objects.requireNonNull(state.get("visitor")))
                .findFirst()
                .orElseThrow();
    }
}
