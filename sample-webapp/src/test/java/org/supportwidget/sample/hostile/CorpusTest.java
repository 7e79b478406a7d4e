package org.supportwidget.sample.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportwidget.VendorCatalog;
import org.supportwidget.sample.hostile.HostileValue.Use;

/** That nothing is left out: of the corpus, of the vendors, of their fields, of the four ways. */
class CorpusTest {
    private static final List<HostileValue> CORPUS = Corpus.read();
    private static final List<Case> CASES = Plan.of(CORPUS);

    @Test
    void there_are_at_least_two_hundred_values() {
        assertThat(CORPUS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(CORPUS.stream().map(HostileValue::text)).doesNotHaveDuplicates();
    }

    @Test
    void there_is_a_line_for_each_vendor() {
        assertThat(Contract.ALL.keySet())
                .containsExactlyInAnyOrderElementsOf(VendorCatalog.load().names());
    }

    @Test
    void each_vendor_meets_each_value_in_each_of_its_fields() {
        for (Contract contract : Contract.ALL.values()) {
            List<Case> served = CASES.stream().filter(contract::serves).toList();
            for (String field : contract.fields().values()) {
                Set<Integer> met = new HashSet<>();
                for (Case page : served) {
                    HostileValue value = page.hostile().get(field);
                    met.add(value == null ? 0 : value.line());
                }
                assertThat(CORPUS.stream().filter(value -> reaches(contract, field, value)))
                        .as(contract.vendor() + " " + field)
                        .allMatch(value -> met.contains(value.line()));
            }
        }
    }

    private static boolean reaches(Contract contract, String field, HostileValue value) {
        Use use = field.equals("id") ? value.asId() : value.asEmail();
        boolean signed = field.equals("id") || field.equals("email");
        return !signed
                || (use == Use.SIGNED
                        && contract.serves(new Case(1, Map.of(field, value), "tier")));
    }

    @Test
    void each_value_that_is_refused_has_a_page() {
        assertThat(CORPUS.stream().filter(value -> value.asId() != Use.SIGNED))
                .allMatch(value -> hasPage("id", value));
        assertThat(CORPUS.stream().filter(value -> value.asEmail() != Use.SIGNED))
                .allMatch(value -> hasPage("email", value));
    }

    private static boolean hasPage(String field, HostileValue value) {
        return CASES.stream().anyMatch(page -> value.equals(page.hostile().get(field)));
    }

    @ParameterizedTest
    @EnumSource
    void each_way_meets_each_group_in_each_field(Way way) {
        Set<String> groups = CORPUS.stream().map(HostileValue::group).collect(Collectors.toSet());
        for (String field : Case.FIELDS) {
            assertThat(
                            Plan.ofWay(way, CASES).stream()
                                    .filter(page -> page.hostile().containsKey(field))
                                    .map(page -> page.hostile().get(field).group()))
                    .as(field)
                    .containsAll(groups);
        }
    }
}
