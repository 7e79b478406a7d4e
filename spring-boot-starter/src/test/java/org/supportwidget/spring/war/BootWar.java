package org.supportwidget.spring.war;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.supportwidget.spring.app.Application;

/** In a WAR's own classes: what makes it a Boot application, in a container and by itself. */
public class BootWar extends SpringBootServletInitializer {

    @Override
    protected SpringApplicationBuilder configure(SpringApplicationBuilder application) {
        return application
                .sources(Application.class)
                .properties(
                        "support-widget.vendors=thread",
                        "support-widget.thread.app-id=3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77",
                        "support-widget.thread.secret=demo-thread-secret-81d2b6aa",
                        "support-widget.logout.page=interstitial");
    }

    public static void main(String[] args) {
        new BootWar().configure(new SpringApplicationBuilder()).run(args);
    }
}
