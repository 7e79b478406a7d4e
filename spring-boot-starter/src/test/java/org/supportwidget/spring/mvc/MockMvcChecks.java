package org.supportwidget.spring.mvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.supportwidget.test.SupportWidgetMockMvc.hasNoWidget;
import static org.supportwidget.test.SupportWidgetMockMvc.speaksOf;
import static org.supportwidget.test.SupportWidgetMockMvc.speaksOfNobody;

import io.micrometer.core.instrument.MeterRegistry;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.supportwidget.spring.app.Person;

/** MockMvc behind the filter; each line of Boot has its own annotations for it. */
abstract class MockMvcChecks {
    @Autowired private MockMvc mvc;
    @Autowired private MeterRegistry registry;

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
        for (String outcome : new String[] {"issued", "nobody"}) {
            assertThat(
                            registry.get("supportwidget.token")
                                    .tags("vendor", "zendesk-chat", "outcome", outcome)
                                    .counter()
                                    .count())
                    .as(outcome)
                    .isPositive();
        }
    }

    @Test
    void an_assertion_that_fails_says_what_it_found() throws Exception {
        ResultActions alice = mvc.perform(get("/").with(user(Person.named("alice"))));
        assertThatThrownBy(() -> alice.andExpect(speaksOf("bob@example.com")))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "expected a page that speaks of bob@example.com, found one of"
                                + " alice@example.com");
        assertThatThrownBy(() -> alice.andExpect(speaksOfNobody()))
                .hasMessageEndingWith("found one of alice@example.com");
        assertThatThrownBy(() -> alice.andExpect(hasNoWidget()))
                .hasMessage("expected an answer without a block, found one with");
        ResultActions json = mvc.perform(get("/json"));
        assertThatThrownBy(() -> json.andExpect(speaksOfNobody()))
                .hasMessage("expected a page with a block, found none: it has no tag");
    }
}
