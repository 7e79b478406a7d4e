package org.supportwidget.spring.war;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.spring.app.Answer;
import org.supportwidget.spring.app.Visitor;

/** {@code java -jar shop.war}, with JSP. */
class ExecutableWarIT {

    /** Had the plain library its say, it would refuse this, and nothing would start. */
    private static final String OF_THE_PLAIN_LIBRARY = "vendors = no-such-vendor";

    @Test
    void a_jsp_speaks_of_its_user_and_there_is_one_engine(@TempDir Path folder) throws Exception {
        Path war = new ExecutableWar(folder).build(page(), OF_THE_PLAIN_LIBRARY);
        Launched shop = new Launched(List.of("-jar", war.toString(), "--server.port=0"));
        try (shop) {
            Visitor alice = new Visitor(shop.started()).signIn("alice");
            for (String path : List.of("/jsp", "/", "/none-such")) {
                Answer page = alice.get(path);
                assertThat(page.visitor()).as(path).isEqualTo("alice@example.com");
                assertThat(page.headers("Content-Security-Policy"))
                        .as(path)
                        .singleElement()
                        .asString()
                        .containsOnlyOnce("'nonce-");
            }
        }
        assertThat(shop.log()).containsOnlyOnce("is on: vendors thread");
    }

    private static String page() throws java.io.IOException {
        try (var in =
                Objects.requireNonNull(
                        ExecutableWarIT.class.getResourceAsStream(
                                "/META-INF/resources/WEB-INF/jsp/page.jsp"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
