// What vendors are given, and whatever must not happen; before the scripts of each page.
(() => {
  if (self !== top || location.protocol !== "http:") return;
  // A browser that nobody has used yet.
  localStorage.clear();
  for (const each of document.cookie.split("; ")) document.cookie = each.split("=")[0] + "=; Path=/; Max-Age=0";

  const globals = {
    $unthread: "unthread",
    chatgenie: "thread",
    zChat: "zendesk-chat",
    $chatwoot: "chatwoot",
    Intercom: "intercom",
    $crisp: "crisp-chat",
    zE: "zendesk-messaging",
    FrontChat: "front",
    Beacon: "helpscout",
    Tawk_API: "tawk",
    Plain: "plain",
    UnthreadPortal: "unthread-portal",
    fcWidget: "freshchat",
  };
  // What the vendor's script reads when it arrives.
  const read = { _support: "reamaze", pylon: "pylon", hsConversationsSettings: "hubspot" };

  const own = Object.getOwnPropertyNames(window);
  const inherited = String(Object.getOwnPropertyNames(Object.prototype));
  const told = [];
  const judged = {};
  const events = [];
  const answers = [];
  const started = new Set();
  let wake = () => {};

  const tell = (vendor, given) => told.push([vendor, JSON.stringify(given)]);
  const isPlain = (value) => value && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;
  const spy = (vendor, value) =>
    typeof value !== "function" && !isPlain(value) && !(Array.isArray(value) && vendor === "crisp-chat")
      ? value
      : new Proxy(value, {
          get: (target, name) => (name === "prototype" ? target[name] : spy(vendor, target[name])),
          apply(target, self, given) {
            tell(vendor, given);
            return spy(vendor, Reflect.apply(target, self, given));
          },
        });
  for (const [name, vendor] of Object.entries(globals)) {
    let value;
    Object.defineProperty(window, name, {
      configurable: true,
      enumerable: true,
      get: () => value,
      set: (given) => (value = spy(vendor, given)),
    });
  }

  // Instead of the sandboxes' servers, which are asked later. Two vendors go on only with a visitor whom they have verified.
  window.sandboxJudge = (given, script) => {
    const vendor = script.split("/sandbox/")[1].split("/")[0];
    tell(vendor, given);
    judged[vendor] = given;
    wake();
    return /^(tawk|freshchat)$/.test(vendor) ? "verified later" : "judged later";
  };

  // A page for nobody, swapped into a page for nobody, is no reason to ask the server.
  let asked = 0;
  const fetched = window.fetch;
  window.fetch = async (url, options) => {
    if (!/\/state$/.test(url)) return fetched(url, options);
    asked++;
    const answer = await fetched(url, options);
    answers.push(await answer.clone().text());
    wake();
    return answer;
  };

  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => events.push("calls " + name);
  document.addEventListener("securitypolicyviolation", (e) => events.push("violates " + e.effectiveDirective + " " + e.blockedURI));
  addEventListener("support-widget:start", (event) => {
    started.add(event.detail.vendor);
    wake();
  });

  // In beats, not by the clock: a machine may stand still for a while.
  const until = async (condition) => {
    let beats = 0;
    const beat = setInterval(() => wake(++beats), 1000);
    while (!condition() && beats < 20) await new Promise((resolve) => (wake = resolve));
    clearInterval(beat);
  };
  const attributes = (element) => element.getAttributeNames().sort().join();
  const collect = () => {
    for (const [name, vendor] of Object.entries(read)) if (window[name]) tell(vendor, window[name]);
    for (const frame of document.querySelectorAll("iframe[src*='/sandbox/crisp/']")) {
      const url = new URL(frame.getAttribute("src"));
      judged.crisp = Object.fromEntries(url.searchParams);
      judged.crisp.websiteId = url.pathname.split("/").pop();
      judged.crisp.referer = location.origin;
      tell("crisp", judged.crisp);
    }
    if (document.title !== "Page") events.push("has the title " + document.title);
    if (inherited !== String(Object.getOwnPropertyNames(Object.prototype))) events.push("adds to Object.prototype");
    const elements = [...document.querySelectorAll("*")].filter((each) => !each.closest("[data-sandbox-panel]"));
    return {
      told: told.filter(([, given]) => given).map(([vendor, given]) => [vendor, JSON.parse(given)]),
      judged,
      events,
      states: answers.concat([...document.querySelectorAll("[data-support-widget=state]")].map((each) => each.textContent)),
      started: [...started],
      names: Object.getOwnPropertyNames(window).filter((each) => !own.includes(each)),
      elements: elements.map((each) => each.localName + "[" + attributes(each) + "]"),
    };
  };

  Object.defineProperty(window, "hostile", {
    // Waits for these vendors and for what the server says of the page's user, and tells in ASCII what has happened.
    async value(vendors) {
      const done = () =>
        document.readyState !== "loading" &&
        answers.length === asked &&
        vendors.every((each) => started.has(each) && (each === "crisp" || judged[each]));
      await until(done);
      await new Promise((resolve) => setTimeout(resolve));
      if (!done()) {
        const marks = vendors.filter((each) => !started.has(each)).map((each) => localStorage["support-widget." + each]);
        events.push("does not come to its end; the marks are " + marks);
      }
      return JSON.stringify(collect()).replace(/[^ -~]/g, (each) => "\\u" + each.charCodeAt(0).toString(16).padStart(4, "0"));
    },
  });
})();
