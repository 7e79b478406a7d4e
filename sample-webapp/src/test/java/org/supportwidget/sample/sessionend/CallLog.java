package org.supportwidget.sample.sessionend;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The calls that pages make to Thread, with the mark at that moment, from all tabs in their order.
 */
final class CallLog {
    private static final String RECORD =
            """
            {
              const say = what => window.noteCall({
                what,
                mark: localStorage['support-widget.thread'] || '',
                at: performance.timeOrigin + performance.now(),
              });
              addEventListener('pageshow', event => event.persisted && say('restored'));
              let real;
              Object.defineProperty(window, 'chatgenie', {
                get: () => real,
                set(given) {
                  const messenger = given.default.messenger();
                  real = { default: { messenger: () => ({
                    initialize(visitor) {
                      say('start ' + visitor.connectionEmail);
                      messenger.initialize(visitor);
                    },
                    destroy() {
                      say('stop');
                      messenger.destroy();
                    },
                  }) } };
                },
              });
            }""";

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** From now on, pages of the browser are listened to. */
    static CallLog of(BrowserContext context) {
        CallLog log = new CallLog();
        context.exposeFunction(
                "noteCall",
                arguments -> {
                    Map<?, ?> call = (Map<?, ?>) arguments[0];
                    log.calls.add(
                            new Call(
                                    String.valueOf(call.get("what")),
                                    String.valueOf(call.get("mark")),
                                    Double.parseDouble(String.valueOf(call.get("at")))));
                    return null;
                });
        context.addInitScript(RECORD);
        return log;
    }

    List<Call> calls() {
        return calls;
    }

    List<String> names() {
        return calls.stream().map(Call::what).toList();
    }

    void clear() {
        calls.clear();
    }

    /**
     * @param what {@code start EMAIL}, {@code stop} or {@code restored} (a page from the
     *     back/forward cache)
     * @param mark Thread's mark at that moment
     * @param at milliseconds, the same clock in all tabs
     */
    record Call(String what, String mark, double at) {}
}
