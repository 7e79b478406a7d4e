package org.supportwidget.spring.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages. */
@Controller
class SamplePages {

    @ModelAttribute("user")
    @Nullable String user(@Nullable Authentication authentication) {
        return authentication == null ? null : authentication.getName();
    }

    @ModelAttribute("switched")
    boolean switched(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(SwitchUserGrantedAuthority.class::isInstance);
    }

    @GetMapping("/")
    String home() {
        return "home";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/impersonate")
    String impersonate() {
        return "impersonate";
    }

    /** Browsers ask for it in pages that name no icon, such as the one on the way of a log-out. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:/icon.svg";
    }
}
