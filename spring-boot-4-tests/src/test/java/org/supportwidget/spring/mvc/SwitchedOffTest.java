package org.supportwidget.spring.mvc;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.supportwidget.spring.app.Application;

/** The whole application in tests that have no secret. */
@SpringBootTest(classes = Application.class, properties = "support-widget.enabled=false")
@AutoConfigureMockMvc
class SwitchedOffTest extends SliceChecks {}
