package org.supportwidget.vendortest;

/** What the kit does within a page. */
final class Scripts {
    /** As Turbo: the next page's body, with the elements that are to stay, and its events. */
    static final String SOFT =
            """
            async path => {
              dispatchEvent(new CustomEvent('turbo:visit', { bubbles: true }));
              const answer = await fetch(path, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
              const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
              const staying = [...document.querySelectorAll('[data-turbo-permanent]')];
              document.body.replaceWith(document.adoptNode(next.body));
              document.body.append(...staying);
              history.pushState({}, '', path);
              document.documentElement.dispatchEvent(new CustomEvent('turbo:load', { bubbles: true }));
            }""";

    /** All that the page's origin keeps, but for the marks, which name nobody. */
    static final String KEPT =
            """
            () => {
              const own = key => !key.startsWith('support-widget');
              const pairs = [localStorage, sessionStorage].flatMap(storage => Object.entries(storage));
              const text = pairs.filter(([key]) => own(key)).flat().join('\\n') + '\\n' + document.cookie;
              try { return text + '\\n' + decodeURIComponent(document.cookie); } catch (e) { return text; }
            }""";

    static final String MARK = "vendor => localStorage['support-widget.' + vendor] || ''";

    /** Lets everything that is ready to run have its turn. */
    static final String TURNS =
            """
            async () => {
              for (let i = 0; i < 50; i++) await new Promise(turn => setTimeout(turn));
            }""";

    /** Counts the timers that are about to fire. */
    static final String TIMERS =
            """
            (() => {
              const set = window.setTimeout;
              window.kitTimers = 0;
              window.setTimeout = (act, ms, ...given) => {
                if (!(ms <= 3000)) return set(act, ms, ...given);
                window.kitTimers++;
                return set(() => { window.kitTimers--; act(...given); }, ms);
              };
            })()""";

    /** Delays every lock, by less than the runtime waits for one. */
    static final String LATE_LOCKS =
            """
            if (window.LockManager) {
              const request = LockManager.prototype.request;
              LockManager.prototype.request = async function (...given) {
                await new Promise(late => setTimeout(late, 500));
                return request.apply(this, given);
              };
            }""";

    private Scripts() {}
}
