package org.supportwidget.spring.mvc;

import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** As a user of this line of Boot writes it. */
@WebMvcTest(SliceChecks.Page.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = SliceChecks.Slice.class)
@Import(SliceChecks.Page.class)
class SliceTest extends SliceChecks {}
