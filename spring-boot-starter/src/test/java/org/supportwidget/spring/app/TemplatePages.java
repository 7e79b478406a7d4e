package org.supportwidget.spring.app;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every way of Thymeleaf to make a page. */
@Controller
class TemplatePages {

    /** What an expression of a template may ask. */
    record Help(String vendor) {}

    @GetMapping({"/laid-out", "/decoupled"})
    void template(Model model) {
        model.addAttribute("help", new Help("thread"));
    }

    @GetMapping("/expressions/{kind}")
    String expressions(@PathVariable String kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("help", new Help("thread"));
        model.addAttribute("vendors", Map.of("help", "thread"));
        return "expressions";
    }
}
