package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a script is answered that asks for a page or for a part of one, with {@code inject = auto}.
 */
@ExtendWith(Stage.class)
class SoftAnswersIT {
    private static final String BLOCK =
            "<script type=\"application/json\" data-support-widget=\"state\">";

    private final Cluster cluster;
    private final Computer computer;

    SoftAnswersIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of("inject", "auto"));
        computer = new Computer(cluster, browsers.fresh());
        computer.signIn(Person.ANN);
    }

    @AfterEach
    void close() {
        computer.close();
        cluster.use(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HX-Request:true HX-Boosted:true",
                "HX-Request:true HX-History-Restore-Request:true",
                "X-Turbo-Request-Id:1 Accept:text/html,application/xhtml+xml",
                "X-PJAX:true X-Requested-With:XMLHttpRequest"
            })
    void a_page_has_the_state_and_nothing_else(String headers) {
        APIResponse answer = ask("/soft/one", headers);

        assertThat(answer.text()).containsOnlyOnce(BLOCK);
        assertThat(answer.text().split("data-support-widget", -1)).hasSize(2);
        String block = answer.text().substring(answer.text().indexOf(BLOCK));
        assertThat(block).contains("</script>").doesNotContain("nonce");
        assertThat(answer.headers().get("content-security-policy"))
                .isNotEmpty()
                .doesNotContain(cluster.otherOrigin());
        assertThat(answer.headers().get("cache-control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/soft/fragment, HX-Request:true HX-Boosted:true",
        "/soft/fragment, HX-Request:true",
        "/soft/one, HX-Request:true",
        "/soft/one, Turbo-Frame:cart X-Turbo-Request-Id:1",
        "/soft/fragment, X-PJAX:true X-PJAX-Container:main"
    })
    void a_part_has_none(String path, String headers) {
        assertThat(ask(path, headers).text()).doesNotContain("data-support-widget");
    }

    @Test
    void a_window_has_everything() {
        APIResponse answer = ask("/soft/one", "Sec-Fetch-Dest:document Sec-Fetch-Mode:navigate");

        assertThat(answer.text()).contains("data-support-widget=\"guard\"");
    }

    private APIResponse ask(String path, String headers) {
        RequestOptions options = RequestOptions.create();
        options.setHeader("Sec-Fetch-Dest", "empty").setHeader("Sec-Fetch-Mode", "cors");
        for (String header : headers.split(" ", -1)) {
            String[] parts = header.split(":", 2);
            options.setHeader(parts[0], parts[1]);
        }
        return computer.context().request().get(cluster.url(path), options);
    }
}
