package org.supportwidget.spring.mvc;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.supportwidget.spring.app.Application;

/** As a user of this line of Boot writes it. */
@SpringBootTest(
        classes = Application.class,
        properties = {
            "support-widget.vendors=thread,zendesk-chat",
            "support-widget.zendesk-chat.account-key=demoZendeskAccountKey",
            "support-widget.zendesk-chat.secret=demo-zendesk-chat-secret-0123456789abcdef",
            "support-widget.thread.app-id=3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77",
            "support-widget.thread.secret=demo-thread-secret-81d2b6aa"
        })
@AutoConfigureMockMvc
class MockMvcTest extends MockMvcChecks {}
