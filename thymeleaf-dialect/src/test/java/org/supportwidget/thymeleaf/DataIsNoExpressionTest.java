package org.supportwidget.thymeleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A display name that is an expression, wherever a template puts it. */
class DataIsNoExpressionTest {
    private static final List<String> NAMES =
            List.of(
                    "${7*7}",
                    "*{7*7}",
                    "#{home}",
                    "@{/x}",
                    "~{x :: y}",
                    "__${7*7}__",
                    "[[${7*7}]]",
                    "${payer.transfer()}",
                    "Price ${ 5",
                    "|${7*7}|",
                    "<b>&amp;\"'");

    /** Each puts the variable {@code name} into the title of Crisp's frame. */
    private static final List<String> TEMPLATES =
            List.of(
                    "<support:frame vendor='crisp' th:title='${name}'/>",
                    "<support:frame vendor='crisp' title='design' th:title='${name}'/>",
                    "<support:frame vendor='crisp' support:title='${name}'/>",
                    "<support:frame vendor='crisp' data-support-title='${name}'/>",
                    "<support:frame vendor='crisp' title='design' support:title='${name}'/>",
                    "<support:frame vendor='crisp' th:attr='title=${name}'/>",
                    "<support:frame vendor='crisp' th:attr=\"'support:title'=${name}\"/>",
                    "<support:frame vendor='crisp' th:attr='data-support-title=${name}'/>",
                    "<support:frame vendor='crisp' th:data-support-title='${name}'/>",
                    "<support:frame vendor='crisp' support:title='${design}' th:attr=\"'support:title'=${name}\"/>",
                    "<support:frame vendor='crisp' support:title='${design}' th:data-support-title='${name}'/>",
                    "<support:frame vendor='crisp' title='' th:attrappend='title=${name}'/>",
                    "<support:frame vendor='crisp' title='' th:attrprepend='title=${name}'/>",
                    "<support:frame vendor='crisp' th:with='t=${name}' support:title='${t}'/>",
                    "<support:frame vendor='crisp' support:title='__${name}__'/>",
                    "<support:frame vendor='crisp' th:each='n : ${names}' support:title='${n}'/>",
                    "<div support:frame='crisp' support:title='${name}'></div>",
                    "<div support:frame='crisp' th:title='${name}'></div>",
                    "<div data-support-frame='crisp' data-support-title='${name}'>design</div>",
                    "<div th:data-support-frame='${chosen}' data-support-title='${name}'></div>",
                    "<div th:attr=\"'support:frame'=${chosen}\" th:title='${name}'></div>",
                    "<th:block th:fragment='f (t)'><support:frame vendor='crisp' support:title='${t}'"
                            + " th:if='${t}'/></th:block><th:block th:replace='~{:: f (${name})}'/>");

    private static Stream<Arguments> templates() {
        return Stream.of(Dialects.values())
                .flatMap(dialect -> TEMPLATES.stream().map(text -> Arguments.of(dialect, text)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void stays_what_it_is(Dialects dialect, String template) {
        var engine = dialect.engine(new StringTemplateResolver());
        for (String name : NAMES) {
            AtomicInteger transfers = new AtomicInteger();
            String html = TestPage.render(engine, template, variables(name, transfers));

            assertThat(html).as(name).contains(TestPage.frame(name)).doesNotContain("\uE5A7");
            assertThat(transfers).hasValue(0);
        }
    }

    /** What names a vendor is data too. */
    @ParameterizedTest
    @MethodSource("hosts")
    void names_no_vendor(Dialects dialect, String template) {
        var engine = dialect.engine(new StringTemplateResolver());
        for (String name : NAMES) {
            AtomicInteger transfers = new AtomicInteger();
            String html = TestPage.render(engine, template, variables(name, transfers));

            assertThat(html).as(name).doesNotContain("49", "connectionKey", "<iframe");
            assertThat(html).contains("data-support-widget=\"guard\"");
            assertThat(transfers).hasValue(0);
        }
    }

    private static Stream<Arguments> hosts() {
        List<String> templates =
                List.of(
                        "<support:widget th:vendor='${name}'/>",
                        "<support:widget support:vendor='${name}'/>",
                        "<support:widget th:attr='vendor=${name}'/>",
                        "<div support:widget='${name}'></div>",
                        "<div th:attr=\"'support:widget'=${name}\"></div>",
                        "<div th:data-support-widget='${name}'></div>",
                        "<div support:frame='${name}'></div>",
                        "<div th:attr=\"'support:frame'=${name}\"></div>",
                        "<div th:data-support-frame='${name}'></div>",
                        "<support:frame th:vendor='${name}'/>");
        return Stream.of(Dialects.values())
                .flatMap(dialect -> templates.stream().map(text -> Arguments.of(dialect, text)));
    }

    private static Map<String, Object> variables(String name, AtomicInteger transfers) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("name", name);
        variables.put("names", List.of(name));
        variables.put("chosen", "crisp");
        variables.put("design", "design");
        variables.put("payer", new Payer(transfers));
        return variables;
    }

    /** A bean of the model's. */
    public record Payer(AtomicInteger transfers) {
        /** Pays. */
        public int transfer() {
            return transfers.incrementAndGet();
        }
    }
}
