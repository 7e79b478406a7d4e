package org.supportwidget.spring.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every way of Spring MVC to answer. */
@Controller
class Pages {
    static final String PLAIN = "<!DOCTYPE html><html><body><p>plain</p></body></html>";

    @GetMapping({
        "/",
        "/private",
        "/admin",
        "/outside",
        "/api/page",
        "/api/open",
        "/tagged/page",
        "/report-only",
        "/nonce"
    })
    String page() {
        return "page";
    }

    @GetMapping("/replaced")
    String replaced() {
        return "replaced";
    }

    @GetMapping("/forwarded")
    String forwarded() {
        return "forward:/";
    }

    @GetMapping("/jsp")
    String jsp() {
        return "forward:/WEB-INF/jsp/page.jsp";
    }

    @GetMapping("/callable")
    Callable<String> callable() {
        return () -> "page";
    }

    @GetMapping("/deferred")
    DeferredResult<String> deferred() {
        DeferredResult<String> result = new DeferredResult<>();
        ForkJoinPool.commonPool().execute(() -> result.setResult("page"));
        return result;
    }

    @GetMapping("/fails")
    String fails() {
        throw new IllegalStateException("on purpose");
    }

    @GetMapping("/teapot")
    String teapot() {
        throw new ResponseStatusException(HttpStatus.I_AM_A_TEAPOT);
    }

    @GetMapping("/method")
    @PreAuthorize("hasRole('ADMIN')")
    String method() {
        return "page";
    }

    @GetMapping("/signs-out")
    String signsOut(HttpServletRequest request) throws ServletException {
        request.logout();
        return "page";
    }

    @GetMapping(
            path = {"/plain", "/tagged/plain"},
            produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String plain() {
        return PLAIN;
    }

    @GetMapping("/streamed")
    ResponseEntity<StreamingResponseBody> streamed() {
        Thread request = Thread.currentThread();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .body(
                        out -> {
                            waitForHeaders(request);
                            out.write(PLAIN.getBytes(StandardCharsets.UTF_8));
                        });
    }

    /**
     * Spring Security sets its headers when the request's thread leaves its filters. Of a body that
     * is sent meanwhile it loses some of them, without the library too: of 1,500 answers the policy
     * of 89 with Spring Boot 4.1, of 14 with 3.5.
     */
    private static void waitForHeaders(Thread request) {
        while (Stream.of(request.getStackTrace())
                .anyMatch(call -> call.getClassName().startsWith("org.springframework.security"))) {
            Thread.onSpinWait();
        }
    }

    @GetMapping({"/json", "/tagged/json"})
    @ResponseBody
    Map<String, String> json() {
        return Map.of("html", "</body>");
    }

    @GetMapping("/events")
    SseEmitter events() throws java.io.IOException {
        SseEmitter emitter = new SseEmitter();
        emitter.send("</body>");
        emitter.complete();
        return emitter;
    }
}
