package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

/** What an operator can watch. */
class CountersTest {
    private final RunningApplication application = RunningApplication.in(ServerChoice.TOMCAT);
    private final MeterRegistry registry = application.context().getBean(MeterRegistry.class);

    @Test
    void each_event_has_a_counter_and_no_tag_has_an_identity() {
        double users = count("supportwidget.render", "user");
        double injected = count("supportwidget.injection", "injected");
        double amended = count("supportwidget.csp", "amended");
        Visitor alice = new Visitor(application.uri()).signIn("alice");
        alice.get("/");
        alice.get("/plain");
        assertThat(count("supportwidget.render", "user")).isGreaterThanOrEqualTo(users + 2);
        assertThat(count("supportwidget.injection", "injected"))
                .isGreaterThanOrEqualTo(injected + 1);
        assertThat(count("supportwidget.csp", "amended")).isGreaterThanOrEqualTo(amended + 2);
        assertThat(registry.getMeters())
                .map(Meter::getId)
                .filteredOn(id -> id.getName().startsWith("supportwidget."))
                .allSatisfy(
                        id ->
                                assertThat(id.getTags().toString())
                                        .doesNotContain("alice", "1001", "@"));
    }

    private double count(String name, String outcome) {
        return registry.find(name).tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
