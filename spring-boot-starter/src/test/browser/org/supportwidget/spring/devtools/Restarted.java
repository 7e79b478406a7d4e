package org.supportwidget.spring.devtools;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supportwidget.spring.app.Application;

/** The application of these tests, under DevTools. */
@Configuration(proxyBeanMethods = false)
@Import({Application.class, Restarted.Control.class})
public class Restarted {
    public static void main(String[] args) {
        SpringApplication.run(Restarted.class, args);
    }

    /** What DevTools does when a class has changed. */
    @RestController
    static class Control {
        @GetMapping("/restart")
        void restart() {
            new Thread(() -> Restarter.getInstance().restart()).start();
        }
    }
}
