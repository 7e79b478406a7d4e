package org.supportwidget.sample.hostile;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;

/** How an identity comes into a page. The paths of each take turns. */
enum Way {
    JSP("/jsp"),
    THYMELEAF("/thymeleaf /thymeleaf-xhtml"),
    INJECTION("/injected /injected-xhtml"),
    SOFT_NAVIGATION("/jsp /thymeleaf");

    private static final String SOFTLY =
            """
            async path => {
              const answer = await fetch(path, { headers: { 'X-PJAX': 'true' } });
              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
              document.title = page.title;
              document.body.replaceWith(document.adoptNode(page.body));
            }""";

    /** Separated by blanks. */
    private final String paths;

    Way(String paths) {
        this.paths = paths;
    }

    List<String> paths() {
        return List.of(paths.split(" "));
    }

    String pathOf(Case page) {
        return paths().get(page.number() / 8 % paths().size());
    }

    boolean hasFrames() {
        return this != INJECTION;
    }

    void open(Page page, Site site, String path) {
        boolean soft = this == SOFT_NAVIGATION;
        page.navigate(
                site.url(soft ? HostilePages.BEGINNING : "/hostile" + path),
                new Page.NavigateOptions()
                        .setWaitUntil(
                                soft ? WaitUntilState.DOMCONTENTLOADED : WaitUntilState.COMMIT));
        if (soft) {
            page.evaluate(SOFTLY, "/hostile" + path);
        }
    }
}
