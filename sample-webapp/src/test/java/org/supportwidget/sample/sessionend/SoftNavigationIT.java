package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that are never left: whole documents are fetched by script and put into the first one. */
@ExtendWith(Stage.class)
class SoftNavigationIT {
    private static final Map<String, String> INJECTED = Map.of("inject", "auto");

    private final Cluster cluster;
    private final Computer computer;
    private final CallLog thread;

    SoftNavigationIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        thread = CallLog.of(computer.context());
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "HTMX, jsp",
        "HTMX, thymeleaf",
        "TURBO, jsp",
        "TURBO, thymeleaf",
        "PJAX, jsp",
        "PJAX, thymeleaf"
    })
    void the_same_user_goes_on_with_every_vendor(SoftNavigation how, String language) {
        computer.navigate(how);
        computer.signIn(Person.ANN);
        computer.open("/" + language + "/");
        computer.waitForScripts(Person.ANN);
        computer.say(Person.SECRET);

        SoftNavigation.follow(computer.page(), "/" + language + "/support");
        computer.waitForAll(Person.ANN);
        SoftNavigation.follow(computer.page(), "/" + language + "/");
        computer.waitForScripts(Person.ANN);

        assertThat(computer.seen().get("thread")).contains(Person.SECRET);
        assertThat(thread.names()).doesNotContain("stop");
    }

    @ParameterizedTest
    @EnumSource
    void another_user_in_pages_with_tags(SoftNavigation how) {
        computer.navigate(how);
        annIsAt("/jsp/support");

        SoftNavigation.signOut(computer.page());
        nothingIsLeftOfAnn();

        computer.signIn(Person.BEN);
        SoftNavigation.follow(computer.page(), "/jsp/support");
        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @ParameterizedTest
    @EnumSource
    void another_user_in_pages_without_tags(SoftNavigation how) {
        cluster.use(INJECTED);
        computer.navigate(how);
        annIsAt("/soft/one");

        cluster.expireSessions();
        SoftNavigation.follow(computer.page(), "/soft/two");
        nothingIsLeftOfAnn();

        computer.signIn(Person.BEN);
        SoftNavigation.follow(computer.page(), "/soft/three");
        computer.waitForScripts(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    /** The page that is swapped in says of nobody whose it is. */
    @ParameterizedTest
    @EnumSource(names = {"HTMX", "TURBO"})
    void nobody_in_pages_without_a_block(SoftNavigation how) {
        cluster.use(Map.of("inject", "auto", "inject.exclude", "/soft/two"));
        computer.navigate(how);
        annIsAt("/soft/one");

        cluster.expireSessions();
        SoftNavigation.follow(computer.page(), "/soft/two");

        nothingIsLeftOfAnn();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_user_in_pages_without_tags(SoftNavigation how) {
        cluster.use(INJECTED);
        computer.navigate(how);
        annIsAt("/soft/one");

        SoftNavigation.follow(computer.page(), "/soft/two");
        computer.waitForScripts(Person.ANN);

        assertThat(computer.seen().get("thread")).contains(Person.SECRET);
        assertThat(thread.names()).doesNotContain("stop");
    }

    @ParameterizedTest
    @EnumSource
    void one_user_takes_over_from_the_other_with_no_page_between(SoftNavigation how) {
        computer.navigate(how);
        annIsAt("/jsp/support");

        computer.signIn(Person.BEN);
        SoftNavigation.follow(computer.page(), "/jsp/");
        computer.waitForScripts(Person.BEN);

        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
        assertThat(thread.names()).endsWith("stop", "start ben@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void somebody_who_signs_in_without_leaving_the_page(SoftNavigation how) {
        computer.navigate(how);
        computer.open("/jsp/");

        computer.signIn(Person.BEN);
        SoftNavigation.follow(computer.page(), "/jsp/support");

        computer.waitForAll(Person.BEN);
    }

    @ParameterizedTest
    @EnumSource
    void going_back_shows_nothing_of_the_previous_user(SoftNavigation how) {
        computer.navigate(how);
        annIsAt("/jsp/support");
        SoftNavigation.follow(computer.page(), "/jsp/");
        computer.waitForScripts(Person.ANN);
        computer.signIn(Person.BEN);
        SoftNavigation.follow(computer.page(), "/thymeleaf/");
        computer.waitForScripts(Person.BEN);

        computer.page().evaluate("history.go(-2)");
        computer.page().waitForURL(cluster.url("/jsp/support"));

        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    private void annIsAt(String path) {
        computer.signIn(Person.ANN);
        computer.open(path);
        computer.waitForScripts(Person.ANN);
        computer.say(Person.SECRET);
    }

    private void nothingIsLeftOfAnn() {
        computer.settleOnNobody();
        assertThat(computer.keepers()).isEmpty();
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }
}
