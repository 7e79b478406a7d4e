package org.supportwidget.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.nodes.node.Person;

/** What a person at a browser sees of it that another node answers. */
@ExtendWith(Stage.class)
class FailoverIT {
    private static final Person ANN =
            new Person("ann@example.org", "ann@example.org", "Ann Archer");
    private static final String SAID = "My card is lost";

    private final Cluster cluster;
    private final Visitor ann;

    FailoverIT(Cluster cluster, Browser browser) {
        this.cluster = cluster;
        ann = new Visitor(cluster, browser.fresh());
    }

    @BeforeEach
    void ann_has_a_conversation_on_node_a() {
        cluster.useBoth(false);
        cluster.useOnly("a");
        ann.open();
        ann.signIn(ANN);
        assertThat(ann.open()).isEqualTo("a");
        ann.waitFor(ANN);
        ann.say(SAID);
        ann.waitFor(ANN, SAID);
    }

    @AfterEach
    void close() {
        ann.close();
    }

    @Test
    void a_conversation_goes_on_when_its_node_is_killed_and_when_it_is_back() {
        Map<String, String> marks = ann.marks();
        cluster.useBoth(false);
        cluster.kill("a");
        ann.tokens().clear();

        assertThat(ann.open()).isEqualTo("b");
        ann.waitFor(ANN, SAID);

        assertThat(ann.tokens()).isNotEmpty().allMatch(answer -> answer.startsWith("200 "));
        assertThat(ann.marks()).isEqualTo(marks).containsKey("support-widget.thread");

        cluster.restart("a", false);
        cluster.useOnly("a");
        assertThat(ann.open()).isEqualTo("a");
        ann.waitFor(ANN, SAID);
        assertThat(ann.marks()).isEqualTo(marks);
        assertThat(ann.problems()).isEmpty();
    }

    @Test
    void who_signs_out_on_one_node_is_stopped_by_a_page_of_the_other() {
        // By a script, so that no page of the first node hears of it.
        ann.page()
                .evaluate(
                        "fetch('/shop/logout', { method: 'POST' }).then(answer => answer.text())");
        cluster.useOnly("b");

        assertThat(ann.open()).isEqualTo("b");

        ann.waitForNobody();
        assertThat(ann.marks()).doesNotContainKey("support-widget.thread");
    }

    @Test
    void an_attribute_of_a_class_that_the_node_lacks_breaks_nothing() {
        ann.post("/newer", "type", NewerClass.NAME, "name", "cart", "email", ANN.email());
        cluster.useOnly("b");

        assertThat(ann.open()).isEqualTo("b");
        ann.waitFor(ANN, SAID);

        assertThat(ann.problems()).isEmpty();
    }

    @Test
    void a_node_that_lacks_the_users_own_class_neither_starts_nor_stops_anybody() {
        Map<String, String> marks = ann.marks();
        ann.post("/newer", "type", NewerClass.NAME, "name", "user", "email", ANN.email());
        cluster.useOnly("b");

        assertThat(ann.open()).isEqualTo("b");
        assertThat(ann.page().locator("script[data-support-widget]").count()).isZero();
        assertThat(ann.marks()).isEqualTo(marks);

        cluster.useOnly("a");
        ann.signIn(ANN);
        assertThat(ann.open()).isEqualTo("a");
        ann.waitFor(ANN, SAID);
    }
}
