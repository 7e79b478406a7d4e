package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.SupportWidget;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a tag renders is sealed in HTML, and well-formed in XHTML. */
class SealedTagTest {
    private static final String THREAD =
            """
            vendors = thread
            thread.app-id = a
            thread.secret = thread-portal-authentication-secret
            identity.email = principal.name
            """;

    @TempDir Path temp;

    @Test
    void begins_with_the_seal_in_html() throws Exception {
        String page = page("text/html;charset=UTF-8", "<!doctype html><form><textarea>", "");

        assertThat(page)
                .contains(
                        "<textarea><!--\"'-->"
                                + Blocks.SEAL
                                + "<script type=\"application/json\" nonce=\"");
    }

    @Test
    void is_well_formed_in_xhtml() throws Exception {
        String page =
                page(
                        "application/xhtml+xml",
                        "<html xmlns='http://www.w3.org/1999/xhtml'><body>",
                        "</body></html>");

        Document parsed =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(page)));
        assertThat(parsed.getElementsByTagName("script").getLength()).isPositive();
    }

    private String page(String type, String before, String behind) throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .page(
                                "/page",
                                (request, response) -> {
                                    response.setContentType(type);
                                    String block =
                                            SupportWidget.of(request).orElseThrow().widget(null);
                                    response.getWriter().write(before + block + behind);
                                })
                        .start()) {
            return app.get("/page").body();
        }
    }
}
