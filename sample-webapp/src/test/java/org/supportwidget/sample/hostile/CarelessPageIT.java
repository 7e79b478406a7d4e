package org.supportwidget.sample.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The test can see: in a page that prints a name as it is, values do what they can, and are found.
 */
class CarelessPageIT {
    private static final String PATH = "/careless";

    /** Numbers of pages without a policy, and with one. */
    private static final int LAX = 4;

    private static final int STRICT = 8;

    private static final HostileValue SOMEBODY_ELSE =
            new HostileValue(
                    0, "", HostileValue.Use.SIGNED, HostileValue.Use.SIGNED, "somebody-else");

    private static Visitors visitors;

    @BeforeAll
    static void open() throws Exception {
        visitors = new Visitors();
    }

    @AfterAll
    static void close() throws IOException {
        visitors.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "<img src=data:, onerror=alert(1)>      | the page calls alert",
                "<script>mine = 1</script>              | another global variable, mine",
                "<script>document.title = 1</script>    | the page has the title 1",
                "<script>Object.prototype.x=1</script>  | the page adds to Object.prototype",
                "<i title=x></i>                        | another element, i[title]",
                "<script>console.log(4711)</script>     | the console says 4711",
                "<script>open('about:blank')</script>   | the page calls open",
                "<a target=_blank href=about:blank id=a></a><script>a.click()</script> | the page opens",
                // The parser waits for it, and so the trap has heard it.
                "<script src=http://evil.example></script> | the page asks elsewhere: GET /",
            })
    void what_a_value_does_is_seen(String name, String fault) throws ParseException {
        assertThat(faults(LAX, name)).anyMatch(found -> found.contains(fault));
    }

    @Test
    void what_the_policy_keeps_from_happening_is_seen() throws ParseException {
        assertThat(faults(STRICT, "<img src=data:, onerror=alert(1)>"))
                .anyMatch(found -> found.contains("the page violates script-src-attr"))
                .noneMatch(found -> found.contains("the page calls alert"));
    }

    @Test
    void whoever_ought_to_be_told_nothing_is_seen() throws ParseException {
        Sighting seen = visitors.see(Way.JSP, "/jsp", Case.harmless(LAX));
        Case refused = new Case(LAX, Map.of("id", value("")), "tier");

        List<String> faults = new Inspection(seen, true).of(refused, seen);

        assertThat(faults).contains("the page is told of a user whom it must not be told of");
        assertThat(faults).contains("thread is started");
    }

    @Test
    void whoever_is_told_another_value_is_seen() throws ParseException {
        Sighting seen = visitors.see(Way.JSP, "/jsp", Case.harmless(LAX));
        Case another = new Case(LAX, Map.of("name", value("Somebody else")), "tier");

        List<String> faults = new Inspection(seen, true).of(another, seen);

        assertThat(faults)
                .contains(
                        "unthread is told another name: [name4]",
                        "unthread is not told the name",
                        "crisp is told another nickname: [name4]");
    }

    @Test
    void whoever_is_verified_as_another_is_seen() throws ParseException {
        Sighting seen = visitors.see(Way.JSP, "/jsp", Case.harmless(LAX));
        Case another = new Case(LAX, Map.of("id", SOMEBODY_ELSE), "tier");

        List<String> faults = new Inspection(seen, true).of(another, seen);

        assertThat(faults).contains("chatwoot says verified id4", "intercom says verified id4");
    }

    private static List<String> faults(int number, String name) throws ParseException {
        Sighting harmless = visitors.see(Way.INJECTION, PATH, Case.harmless(number));
        visitors.troubles();
        Case page = new Case(number, Map.of("name", value(name)), "tier");
        Sighting seen = visitors.see(Way.INJECTION, PATH, page);
        List<String> faults = new ArrayList<>(new Inspection(harmless, false).of(page, seen));
        faults.addAll(visitors.troubles());
        return faults;
    }

    private static HostileValue value(String text) {
        return new HostileValue(0, "", HostileValue.Use.REFUSED, HostileValue.Use.REFUSED, text);
    }
}
