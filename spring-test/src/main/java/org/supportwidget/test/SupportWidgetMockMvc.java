package org.supportwidget.test;

import java.util.Optional;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.supportwidget.Identity;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;

/**
 * What a page that Spring's {@code MockMvc} got says to the vendors:
 *
 * <pre>{@code
 * mockMvc.perform(get("/").with(user(alice))).andExpect(speaksOf("alice@example.com"));
 * }</pre>
 *
 * <p>The filter has to be there, as it is with Boot's {@code @AutoConfigureMockMvc} or with {@code
 * addFilters}.
 */
public final class SupportWidgetMockMvc {
    private SupportWidgetMockMvc() {}

    /**
     * The page has a block, and it is this user's.
     *
     * @param email exactly as it is signed
     */
    public static ResultMatcher speaksOf(String email) {
        return result -> {
            Optional<String> found = rendered(result).identity().map(Identity::email);
            if (!found.equals(Optional.of(email))) {
                throw new AssertionError(
                        "expected a page that speaks of " + email + ", found one of " + of(found));
            }
        };
    }

    /** The page has a block, and it is nobody's: it stops whom an earlier page has started. */
    public static ResultMatcher speaksOfNobody() {
        return result -> {
            Optional<String> found = rendered(result).identity().map(Identity::email);
            if (found.isPresent()) {
                throw new AssertionError(
                        "expected a page that speaks of nobody, found one of " + of(found));
            }
        };
    }

    /** The answer has no block, be it that the widget is off: nobody is started or stopped. */
    public static ResultMatcher hasNoWidget() {
        return result -> {
            if (SupportWidget.of(result.getRequest()).filter(PageWidget::isRendered).isPresent()) {
                throw new AssertionError("expected an answer without a block, found one with");
            }
        };
    }

    private static PageWidget rendered(MvcResult result) {
        PageWidget page =
                SupportWidget.of(result.getRequest())
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                "SupportWidgetFilter did not run: it is off, or this"
                                                        + " test has no filters"));
        if (!page.isRendered()) {
            throw new AssertionError("expected a page with a block, found none: it has no tag");
        }
        return page;
    }

    private static String of(Optional<String> email) {
        return email.orElse("nobody");
    }
}
