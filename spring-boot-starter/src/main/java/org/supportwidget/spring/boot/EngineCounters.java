package org.supportwidget.spring.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.supportwidget.EngineListener;

/**
 * Counts {@code supportwidget.render}, {@code supportwidget.token} (by vendor and outcome), {@code
 * supportwidget.csp} and {@code supportwidget.injection} (by outcome). No tag is of any user.
 *
 * @param registry is asked for when there is something to count: the filter is made before it
 */
record EngineCounters(ObjectProvider<MeterRegistry> registry) implements EngineListener {

    @Override
    public void happened(Event event, String vendor, String outcome) {
        Tags tags = Tags.of("outcome", outcome);
        registry.ifAvailable(
                meters ->
                        meters.counter(
                                        "supportwidget." + event.name().toLowerCase(Locale.ROOT),
                                        vendor.isEmpty() ? tags : tags.and("vendor", vendor))
                                .increment());
    }
}
