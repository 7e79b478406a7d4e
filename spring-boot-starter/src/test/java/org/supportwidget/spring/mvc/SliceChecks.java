package org.supportwidget.spring.mvc;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.supportwidget.test.SupportWidgetMockMvc.hasNoWidget;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;

/** A slice has no property of ours and no filter; its pages render without the widget. */
abstract class SliceChecks {
    @Autowired private MockMvc mvc;

    @Test
    void no_tag_reaches_the_browser() throws Exception {
        mvc.perform(get("/"))
                .andExpect(content().string(Matchers.containsString("data-support-logout")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("support:"))))
                .andExpect(hasNoWidget());
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Slice {}

    @Controller
    static class Page {
        @GetMapping("/")
        String page() {
            return "page";
        }
    }
}
