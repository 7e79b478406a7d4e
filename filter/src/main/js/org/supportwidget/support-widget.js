/*
 * The runtime that all vendors share. It starts each vendor for the page's user and stops it whenever that user has gone.
 *
 * The server tells it, in "support-widget" events, whose page this is to each vendor: { vendor, user, loader, fetch, visitor }.
 * "user" is a fingerprint, "" for nobody; "visitor" is there if the vendor is to be started; "loader" is its script,
 * which the page has if there is a visitor, unless it is to be fetched ("fetch").
 *
 * Local storage holds one mark a vendor: "+fingerprint" of the user for whom it was last started, "-fingerprint" while
 * that user's stop is under way or still owed, "+" for nobody, and mostly none. A mark goes only after a stop that worked
 * on line; until then nobody else is started for that vendor.
 */
const vendor = (() => {
  if (window.supportWidget) return () => {};

  const BEAT = 200; // ms between a stop and what follows, for other tabs to stop too and for the vendor's last request
  const POLL = 50; // ms between two looks for a loader
  const PATIENCE = 20000; // ms for a loader, or a vendor's stop
  const LEAVE = 2000; // ms that a sign-out waits

  const plugins = {};
  const states = {};
  const nonce = document.currentScript.nonce;

  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const within = (ms, promise) => Promise.race([promise, wait(ms).then(() => Promise.reject(ms))]);
  const all = () => Object.values(states);
  const quietly = (promise) => promise.catch(() => {});
  const each = (act) => quietly(Promise.all(all().map(act)));

  const item = (state) => "support-widget." + state.vendor;
  // undefined: there is no storage; null: there is no mark.
  const read = (state) => {
    try {
      return localStorage.getItem(item(state));
    } catch (e) {
      return undefined;
    }
  };
  const put = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
      return true;
    } catch (e) {
      return false;
    }
  };
  const write = (state, mark) => put(item(state), mark);
  const storable = () => put("support-widget.?", "x".repeat(33)) && put("support-widget.?", null);

  const own = (state) => "+" + state.user;
  const somebodys = (mark) => mark && mark !== "+";

  // Whether the mark is what this page left behind.
  const current = (state) => {
    const mark = read(state);
    return mark == null ? !state.storable || !state.user : mark === own(state);
  };

  const owed = (state) => {
    const mark = read(state);
    return mark === null ? state.unmarked : somebodys(mark) && mark !== own(state);
  };

  // Of any script: a visitor who is to be stopped must not be seen, not even until the next look.
  const arrival = () =>
    new Promise((resolve) => document.addEventListener("load", resolve, { capture: true, once: true }));

  const load = (state) => {
    if (state.served || state.script || !state.loader) return;
    const script = (state.script = document.createElement("script"));
    script.onerror = () => {
      script.remove();
      state.script = false;
    };
    script.nonce = nonce;
    script.dataset.supportWidget = state.vendor;
    script.src = state.loader;
    document.documentElement.append(script);
  };

  // The server has mostly rendered the loader of a vendor that is to be started; another's is fetched when there is need.
  const loaded = async (state) => {
    state.script = state.script || null;
    for (let looks = PATIENCE / POLL; !state.plugin.ready(); looks--) {
      if (!looks || state.script === false) throw state;
      load(state);
      await Promise.race([wait(POLL), arrival()]);
    }
  };

  const forget = (state) => (state.plugin.keys || []).forEach((key) => put(key, null));

  // Announces the stop to other tabs, stops, and takes the mark away. Resolves to whether nobody is left to be stopped.
  const stop = async (state, staying) => {
    let mark = read(state);
    if (somebodys(mark)) {
      write(state, (mark = "-" + mark.slice(1)));
      mark = read(state);
    }
    // While a loader was on its way, another tab may have ended this stop or started somebody else.
    const unchanged = () => read(state) === mark;
    try {
      state.plugin.prepare();
      await loaded(state);
      if (unchanged()) await within(PATIENCE, state.plugin.stop({ user: staying }));
    } catch (e) {
      if (unchanged()) forget(state);
      return false;
    }
    if (unchanged()) {
      forget(state);
      if (!navigator.onLine) return false;
      write(state, state.unmarked ? "+" : null);
    }
    return !state.storable || !owed(state);
  };

  // The token path's answer: a token; null if the page's user is not signed in, as a redirect to a log-in page says too.
  const ask = async (state) => {
    const url = location.origin + state.token + "?for=" + state.user;
    const answer = await fetch(url, { cache: "no-store", redirect: "manual" });
    // A redirect that is not followed has the status 0.
    return answer.status && answer.status !== 401 ? (await answer.json()).token : null;
  };

  // A fresh token for the page's user; undefined if none can be had. The user of the session may have changed since.
  const token = async (state, again) => {
    let answer;
    try {
      if (state.running) answer = await within(PATIENCE / 2, ask(state));
    } catch (e) {
      // Once more, then.
    }
    if (!state.running) return;
    if (answer !== null) return answer || again ? answer : token(state, true);
    quietly(current(state) ? halt(state) : hear(state));
  };

  const start = async (state) => {
    if (state.halted || owed(state)) return;
    if (state.user) write(state, own(state));
    state.running = true;
    state.plugin.prepare(state.visitor);
    await loaded(state);
    if (state.running && current(state)) {
      await state.plugin.start(state.visitor, { user: state.user, token: () => token(state) });
    }
  };

  const begin = async (state) => {
    state.storable = storable();
    state.late = false;
    if (!state.storable || owed(state)) {
      state.late = !(await stop(state, state.user));
      if (state.late) return;
      if (state.visitor) await wait(BEAT);
    }
    if (state.visitor) await start(state);
  };

  // Whether somebody may be left to be stopped.
  const leftOver = (state) => state.running || !state.storable || somebodys(read(state));

  // Ends the vendor in this page for good.
  const halt = async (state) => {
    const left = leftOver(state);
    state.halted = true;
    state.running = false;
    return left && stop(state, "");
  };

  // The beat is for whoever leaves the page next.
  const haltAll = async (patience) => {
    const left = all().some(leftOver);
    await Promise.race([each(halt), wait(+patience || LEAVE)]);
    if (left) await wait(BEAT);
  };

  // Another tab stops the vendor: stop here too. If somebody else runs it there already, a stop would end theirs.
  const hear = async (state) => {
    if (!state.running || current(state)) return;
    const mark = read(state);
    if (somebodys(mark) && mark[0] === "+") {
      location.reload();
      return;
    }
    state.running = false;
    state.plugin.prepare();
    // "heard": the tab that was heard does the stop that all share, so that here there is nothing to wait for.
    if (state.plugin.ready()) await state.plugin.stop({ user: "", heard: true });
  };

  // Holds a sign-out back until the vendors have stopped, then lets it go on in the way the user asked.
  let waiting;
  let released;
  const hold = (event, element, goOn) => {
    if (element === released || (!waiting && !all().some(leftOver))) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      haltAll();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting) return;
    waiting = true;
    haltAll().then(() => {
      waiting = false;
      released = element;
      goOn();
      released = null;
    });
  };

  const marked = (event) =>
    event.composedPath().find((node) => node.matches && node.matches("[data-support-logout]"));

  const leave = (event) => {
    const element = marked(event);
    const submits = event.type === "submit";
    if (element && submits === (element.localName === "form")) {
      hold(event, element, () => (submits ? element.requestSubmit(event.submitter) : element.click()));
    }
  };
  addEventListener("click", leave, true);
  addEventListener("submit", leave, true);
  addEventListener("storage", () => each(hear));
  addEventListener("pageshow", (event) => {
    const stale = (state) => !current(state) || (state.user && !state.storable);
    if (event.persisted && all().some(stale)) location.reload();
  });
  addEventListener("online", () => each((state) => state.late && begin(state)));

  addEventListener("support-widget", (event) => {
    for (const state of event.detail) {
      const before = states[state.vendor] || {};
      if (before.user === state.user && !before.visitor === !state.visitor) continue;
      before.halted = true;
      before.running = false;
      state.served = before.served || (state.visitor && !state.fetch);
      state.plugin = plugins[state.vendor];
      states[state.vendor] = state;
      quietly(begin(state));
    }
  });

  window.supportWidget = { stop: haltAll };

  return (name, plugin) => {
    plugins[name] = Object.assign({ prepare() {} }, plugin);
  };
})();
