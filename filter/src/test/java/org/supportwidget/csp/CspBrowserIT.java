package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportwidget.browser.Chromium;

/**
 * A page under each policy as the application sends it, and as it is amended: then the widget
 * works, and whatever else worked or did not is as it was.
 */
class CspBrowserIT {
    private static final Set<String> WIDGET =
            Set.of("widget.inline", "widget.script", "widget.connection", "widget.frame");
    private static final String PROBES = PolicyPages.resource("probes.js");

    private static Chromium chromium;
    private static PolicyPages pages;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        pages = new PolicyPages();
    }

    @AfterAll
    static void stop() {
        pages.close();
        chromium.close();
    }

    static List<String> policies() {
        return PolicyPages.resource("browser-policies.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace("{port}", String.valueOf(pages.port())))
                .toList();
    }

    @Test
    void there_are_at_least_thirty_policies() {
        assertThat(policies()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_widget_works_and_all_else_is_as_it_was(String policy) {
        CspSources sources =
                CspSources.of(CspDirective.SCRIPT_SRC, pages.widget())
                        .plus(CspSources.of(CspDirective.CONNECT_SRC, pages.widget()))
                        .plus(CspSources.of(CspDirective.FRAME_SRC, pages.widget()));
        String amended =
                CspAmendment.of(sources, Nonce.parse("d2lkZ2V0"))
                        .amend(policy, Disposition.ENFORCE);

        Set<String> before = whatRuns(policy);
        Set<String> after = whatRuns(amended);

        assertThat(after).as(amended).containsAll(WIDGET);
        assertThat(others(after)).as(amended).isEqualTo(others(before));
    }

    private static Set<String> others(Set<String> names) {
        return names.stream()
                .filter(name -> !name.startsWith("widget."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> whatRuns(String policy) {
        try (BrowserContext context = chromium.browser().newContext();
                Page page = context.newPage()) {
            page.addInitScript("window.ran = {}");
            page.navigate(pages.page(policy));
            Set<String> names = new TreeSet<>(pages.frames());
            if (page.evaluate(PROBES) instanceof List<?> ran) {
                ran.forEach(name -> names.add(String.valueOf(name)));
            }
            names.addAll(pages.frames());
            return names;
        }
    }
}
