package org.supportwidget.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jakarta Servlet 6.0, section 12.2, and a parameter. */
class RequestPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/logout, /logout, true",
        "/logout, /logout/, false",
        "/logout, /logout2, false",
        "/logout, /Logout, false",
        "/auth/*, /auth, true",
        "/auth/*, /auth/, true",
        "/auth/*, /auth/a/b, true",
        "/auth/*, /authority, false",
        "/*, /, true",
        "/*, /a/b.jsp, true",
        "/, /anything, true",
        "*.logout, /a/b.logout, true",
        "*.logout, /a/logout, false",
        "*.logout, /a.logout/b, false"
    })
    void matches_as_a_url_pattern_does(String pattern, String path, boolean matches) {
        assertThat(RequestPattern.parse(pattern).matches(path, name -> null)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "/index.jsp?logoff=true, logoff, true, true",
        "/index.jsp?logoff=true, logoff, false, false",
        "/index.jsp?logoff=true, logoff, , false",
        "/index.jsp?logoff=, logoff, '', true",
        "/index.jsp?logoff, logoff, x, true",
        "/index.jsp?logoff, logoff, '', true",
        "/index.jsp?logoff, other, x, false",
        "/index.jsp?a=b=c, a, b=c, true"
    })
    void matches_a_parameter_too(
            String pattern, String name, @Nullable String value, boolean matches) {
        Map<String, String> parameters = value == null ? Map.of() : Map.of(name, value);

        assertThat(RequestPattern.parse(pattern).matches("/index.jsp", parameters::get))
                .isEqualTo(matches);
        assertThat(RequestPattern.parse(pattern)).hasToString(pattern);
    }

    @Test
    void asks_for_no_parameter_of_another_path() {
        assertThat(
                        RequestPattern.parse("/a?b")
                                .matches(
                                        "/c",
                                        name -> {
                                            throw new AssertionError("asked for " + name);
                                        }))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "logout", "*", "*.", "*logout", "*.a/b", "?logoff", "http://a/b"})
    void refuses_what_is_no_url_pattern(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestPattern.parse(text))
                .withMessage(
                        "a url-pattern such as /logout, /auth/*, *.logout or"
                                + " /index.jsp?logoff=true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/logout* | write /logout, or /logout/* for what is below it",
                "/a/logout** | write /a/logout, or /a/logout/* for what is below it",
                "/*.do | write *.do: an ending takes no path before it",
                "/admin/*.do | write *.do: an ending takes no path before it",
                "/** | write /*: it includes everything below",
                "/admin/** | write /admin/*: it includes everything below",
                "/admin/**/x | write /admin/*: it includes everything below",
                "/a/*/b | STAR",
                "/*/logout | STAR",
                "/a*/b | STAR",
                "/a/*.do/b | STAR",
                "*.* | STAR",
                "*.d*o | STAR",
                "/log%20out | write the path decoded, for example a blank for %20",
                "/logout#top | leave out # and what follows: no browser sends it",
                "/logout;jsessionid=1 | separate patterns by commas; parameters behind ; are not part"
                        + " of a path",
                "/logout;/signout | separate patterns by commas; parameters behind ; are not part of a"
                        + " path",
                "/logout /signout | separate patterns by commas; parameters behind ; are not part of a"
                        + " path",
                "//logout | write the path without //, /./ and /../, as the container gives it",
                "/a/../logout | write the path without //, /./ and /../, as the container gives it",
                "/a/. | write the path without //, /./ and /../, as the container gives it",
                "/a? | name a parameter behind ?",
                "/a?=true | name a parameter behind ?",
                "/a?x=1&y=2 | name one parameter only",
                "/a?x?y | name one parameter only",
                "/a?x=1#y | leave out # and what follows: no browser sends it",
                "/a?x=%20 | write the parameter decoded, for example a blank for %20"
            })
    void refuses_what_can_never_match_as_meant(String text, String cure) {
        String star =
                "* stands for everything below a path at its end, as in /auth/*, or for any name"
                        + " before an ending, as in *.logout";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestPattern.parse(text))
                .withMessage(
                        "a url-pattern such as /logout, /auth/*, *.logout or"
                                + " /index.jsp?logoff=true; "
                                + cure.replace("STAR", star));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/*",
                "/a/*",
                "*.do",
                "*.tar.gz",
                "/a.b/c",
                "/log out",
                "/100%",
                "/caf\u00e9/*",
                "/a?x=b c",
                "/*?x",
                "*.do?x=1",
                "/.well-known/x",
                "/a..b"
            })
    void accepts_what_can(String text) {
        assertThat(RequestPattern.parse(text)).hasToString(text);
    }
}
