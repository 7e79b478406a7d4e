package org.supportwidget.spring.mvc;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.supportwidget.test.SupportWidgetMockMvc.hasNoWidget;
import static org.supportwidget.test.SupportWidgetMockMvc.speaksOf;
import static org.supportwidget.test.SupportWidgetMockMvc.speaksOfNobody;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.supportwidget.spring.app.Person;

/** MockMvc behind the filter; each line of Boot has its own annotations for it. */
abstract class MockMvcChecks {
    @Autowired private MockMvc mvc;

    @Test
    void a_page_speaks_of_its_user() throws Exception {
        mvc.perform(get("/").with(user(Person.named("alice"))))
                .andExpect(speaksOf("alice@example.com"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        Matchers.containsString("messenger.chatgenie.io")));
    }

    @Test
    void a_page_speaks_of_nobody() throws Exception {
        mvc.perform(get("/")).andExpect(speaksOfNobody());
    }

    @Test
    void json_has_no_widget() throws Exception {
        mvc.perform(get("/json")).andExpect(hasNoWidget());
    }

    @Test
    void an_asynchronous_page_speaks_of_its_user() throws Exception {
        MvcResult started =
                mvc.perform(get("/callable").with(user(Person.named("alice"))))
                        .andExpect(request().asyncStarted())
                        .andReturn();
        mvc.perform(asyncDispatch(started)).andExpect(speaksOf("alice@example.com"));
    }

    @Test
    void a_token_is_the_users() throws Exception {
        String path = "/support-widget/token/zendesk-chat";
        mvc.perform(get(path).with(user(Person.named("alice")))).andExpect(status().isOk());
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
    }
}
