package org.supportwidget.benchmarks.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {
    private static Figure figure(String group, String what, double nanos) {
        return new Figure(group, what, nanos);
    }

    private static List<Boolean> met(Figure... figures) {
        return new Report(List.of(figures)).outcomes().stream().map(Goal.Outcome::isMet).toList();
    }

    @Test
    void a_ratio_that_is_to_be_small_is_met_up_to_its_limit() {
        Figure floor = figure(Subjects.SIGNING, Subjects.FLOOR, 400);

        assertThat(met(floor, figure(Subjects.SIGNING, Subjects.OURS, 700))).containsExactly(true);
        assertThat(met(floor, figure(Subjects.SIGNING, Subjects.OURS, 701))).containsExactly(false);
    }

    @Test
    void a_ratio_that_is_to_be_large_and_a_time_are_told_apart() {
        Figure slow = figure(Subjects.POLICY, Subjects.HTMLUNIT, 20_000);

        assertThat(met(slow, figure(Subjects.POLICY, Subjects.OURS_AGAIN, 500)))
                .containsExactly(true, true);
        assertThat(met(slow, figure(Subjects.POLICY, Subjects.OURS_AGAIN, 501)))
                .containsExactly(false, false);
        assertThat(
                        met(
                                figure(Subjects.POLICY, Subjects.HTMLUNIT, 21_000),
                                figure(Subjects.POLICY, Subjects.OURS_AGAIN, 520)))
                .containsExactly(true, false);
    }

    @Test
    void what_a_request_takes_is_counted_from_the_bare_one() {
        String group = Subjects.REQUEST + ", by the stream";
        Figure bare = figure(group, Subjects.BARE, 170_000);

        assertThat(met(bare, figure(group, Subjects.BY_INJECTION, 200_000))).containsExactly(true);
        assertThat(met(bare, figure(group, Subjects.BY_TAG, 200_001))).containsExactly(false);
    }

    @Test
    void a_group_that_was_not_measured_has_no_goal() {
        assertThat(met(figure(Subjects.POLICY, Subjects.OURS_FIRST, 600))).isEmpty();
        assertThat(met(figure(Subjects.TOKEN, Subjects.OURS, 1))).isEmpty();
    }

    @Test
    void the_table_has_each_figure_and_each_goal_in_columns_of_one_width() {
        Report report =
                new Report(
                        List.of(
                                new Figure(Subjects.SIGNING, Subjects.FLOOR, 400, 200.0),
                                figure(Subjects.SIGNING, Subjects.OURS, 1_234)));

        assertThat(report.table().lines())
                .hasSize(6)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .hasSameSizeAs(
                                                report.table().lines().findFirst().orElseThrow()))
                .anyMatch(line -> line.contains("| 400 ns, 200 B "))
                .anyMatch(
                        line ->
                                line.contains("| 3.09 ×")
                                        && line.contains("≤ 1.75 ×")
                                        && line.contains("not met"));
    }

    @Test
    void the_chart_has_a_bar_for_each_goal_that_ends_left_of_the_goal_if_it_is_met()
            throws Exception {
        Report report =
                new Report(
                        List.of(
                                figure(Subjects.POLICY, Subjects.HTMLUNIT, 20_000),
                                figure(Subjects.POLICY, Subjects.OURS_AGAIN, 5_000)));
        String svg = Chart.of(report.outcomes(), "here <and> now");

        Document chart =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2);
        assertThat(svg).contains("4 ×").contains("5 µs").contains("here &lt;and> now");
    }
}
