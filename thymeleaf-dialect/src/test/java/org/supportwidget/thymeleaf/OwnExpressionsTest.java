package org.supportwidget.thymeleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportwidget.FrameOptions;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What a template's author writes in the dialect's own attributes, and in plain ones. */
class OwnExpressionsTest {
    private static final Map<String, Object> VARIABLES =
            Map.of(
                    "greeting", "Hello",
                    "name", " ${7*7}",
                    "kind", "open",
                    "evil", "a' + ${7*7} + 'b",
                    "chosen", "crisp",
                    "blank", " ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    support:title='${greeting}' | Hello
                    support:title='${greeting} + 1' | Hello1
                    support:title='${greeting == null ? 1 : 2}' | 2
                    support:title="${greeting == &quot;Hello&quot; &amp;&amp; true}" | true
                    `support:title='|${greeting} you|'` | Hello you
                    support:title='#{title}' | message title en
                    support:title='#{title.__${kind}__}' | message title.open en
                    support:title='__${greeting}__' | Hello
                    support:title='Tickets' | Tickets
                    support:title="Tom &amp;amp; Jerry" | Tom &amp; Jerry
                    support:title='Hi' th:attrappend="'support:title'=${name}" | Hi ${7*7}
                    support:title='${greeting}' th:attrappend="'support:title'=${name}" | Hello ${7*7}
                    support:title='${greeting}' th:attrprepend="'support:title'=${name} + ' '" | ` ${7*7} Hello`
                    support:title='${greeting}' title='design' | Hello
                    title='Hi' th:attrappend='title=${name}' | Hi ${7*7}
                    title='${greeting}' | ${greeting}
                    title='[[${greeting}]]' | [[${greeting}]]
                    title='__${greeting}__' | __${greeting}__
                    title='#{title}' | #{title}
                    title='Price ${ 5' | Price ${ 5
                    title="Tom &amp; Jerry" | Tom & Jerry
                    title="&lt;b&gt; &quot;&#39;&eacute;" | `<b> "'é`
                    title='design' support:title='${null} ?: _' | design
                    title='design' support:title='${null}' |
                    title='design' support:title='${blank}' |
                    title=' ' |
                    title |
                    support:title='#{title.__${evil}__}' |
                    """)
    void a_title(String attribute, @Nullable String title) {
        for (Dialects dialect : Dialects.values()) {
            var engine = dialect.engine(new StringTemplateResolver());
            for (String form :
                    new String[] {
                        "<support:frame vendor='crisp' %s/>",
                        "<div support:frame='crisp' %s>x</div>"
                    }) {
                String template = form.replace("%s", attribute);
                assertThat(TestPage.render(engine, template, VARIABLES))
                        .as(dialect + " " + template)
                        .isEqualTo(TestPage.frame(title));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <support:frame support:vendor='${chosen}'/>
                    <support:frame support:vendor='__${chosen}__'/>
                    <support:frame th:vendor='${chosen}'/>
                    <div support:frame='${chosen}'></div>
                    <div data-support-frame='${chosen}'></div>
                    <div support:frame support:vendor='${chosen}'></div>
                    <div support:frame vendor='crisp'></div>
                    <div th:data-support-frame='${chosen}'></div>
                    <div th:each='v : ${chosen}' support:frame='${v}'></div>
                    """)
    void a_vendor(String template) {
        for (Dialects dialect : Dialects.values()) {
            var engine = dialect.engine(new StringTemplateResolver());
            assertThat(TestPage.render(engine, template, VARIABLES))
                    .as(dialect.name())
                    .isEqualTo(TestPage.frame((String) null));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialects.class)
    void every_other_value(Dialects dialect) {
        String template =
                "<support:frame vendor='crisp' support:locale='${param.lang}' support:width='50%'"
                        + " participants='a&amp;b@x.example' height='${5}'/>";
        FrameOptions options = new FrameOptions("fr", "a&b@x.example", null, "50%", "${5}");

        assertThat(
                        TestPage.render(
                                dialect.engine(new StringTemplateResolver()), template, Map.of()))
                .isEqualTo(TestPage.frame(options));
    }

    @ParameterizedTest
    @EnumSource(Dialects.class)
    void a_blank_vendor_of_a_widget_is_every_vendor(Dialects dialect) {
        var engine = dialect.engine(new StringTemplateResolver());
        for (String attribute :
                new String[] {
                    "vendor=' '", "vendor", "support:vendor='${blank}'", "support:vendor='${none}'"
                }) {
            assertThat(TestPage.render(engine, "<support:widget " + attribute + "/>", VARIABLES))
                    .isEqualTo(TestPage.widget(null));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialects.class)
    void another_prefix_and_other_elements_are_left_alone(Dialects dialect) {
        var engine = dialect.engine(new StringTemplateResolver());
        String foreign = "<p support:title='${greeting}' data-support-x='${greeting}'>x</p>";

        assertThat(TestPage.render(engine, foreign, VARIABLES)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @EnumSource(Dialects.class)
    void decoupled_logic_is_the_authors(Dialects dialect, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("page.html"), "<div id='a'>x</div>");
        Files.writeString(
                folder.resolve("page.th.xml"),
                "<thlogic><attr sel='#a' support:frame='${chosen}' support:title='${name}'/></thlogic>");
        FileTemplateResolver resolver = new FileTemplateResolver();
        resolver.setPrefix(folder + "/");
        resolver.setSuffix(".html");
        resolver.setUseDecoupledLogic(true);

        assertThat(TestPage.render(dialect.engine(resolver), "page", VARIABLES))
                .isEqualTo(TestPage.frame(" ${7*7}"));
    }
}
