/*
 * Consent, where the configuration asks for it: before it is given no script and no frame of a vendor's is requested, not even
 * to stop somebody. It is given by a cookie, by an event on window, or by supportWidget.consent(true); and withdrawn by the
 * cookie's end, by an event whose detail is false or says granted: false, or by supportWidget.consent(false).
 */
const CONSENT = PREFIX + "-consent"; // tells other tabs
const PLACE = "iframe[data-support-src]";
let allowed = true; // whether vendors may be requested
let refused = false; // whether it is known that there is no consent, and not only not known that there is
let consent; // what the server said: a cookie with its value, or an event
let granted; // the user's last word
let there; // whether the cookie was there when it was last looked at

const hasCookie = () => {
  const values = cookies().filter((each) => each.startsWith(consent.cookie + "="));
  return values.length > 0 && values.every((each) => each.slice(consent.cookie.length + 1) === consent.value);
};

const frames = (act) => ofDocument("querySelectorAll")(PLACE).forEach(act);

// A place without URL and name becomes the frame of the user who has just been started there, and of nobody else.
const show = (place) => {
  const { supportName: name, supportSrc: url } = place.dataset;
  const isFor = (v) => v.runs && current(v) && name === "support-widget-" + v.vendor + "-" + v.user;
  if (place.name || !/^https?:/.test(url) || !all().some(isFor)) return;
  const frame = place.cloneNode();
  frame.hidden = false;
  frame.name = name;
  frame.src = url;
  place.replaceWith(frame);
};

const hide = (frame) => {
  if (!frame.name) return;
  const place = frame.cloneNode();
  place.hidden = true;
  place.removeAttribute("name");
  place.removeAttribute("src");
  frame.replaceWith(place);
};

// In the meantime somebody else may have signed in, which no mark tells of a vendor that was never started.
const give = async () => {
  if (path) await refresh();
  if (!granted || unsure) return;
  allowed = true;
  all().forEach(settle);
};

const withdraw = () => {
  allowed = false;
  frames(hide);
  all().forEach(async (v) => {
    await (v.heard ? settle(v) : halt(v));
    // What is there even if nobody can be asked to stop.
    if (!granted) forget(pluginOf(v));
  });
};

const decide = (given) => {
  granted = given;
  refused = !given;
  if (!given) withdraw();
  else if (!allowed) give();
};

const announce = (given) => {
  if (!consent) return;
  put(CONSENT, given ? "+" : "-");
  put(CONSENT, null);
  decide(given);
};

const lookAtConsent = (event) => {
  if (!consent) return;
  const before = there;
  there = consent.cookie && hasCookie();
  if (there !== before) decide((consent.given = there));
  else if (event && granted && !allowed && unsure) give();
};

const expectConsent = (said) => {
  consent = said;
  there = consent.cookie && hasCookie();
  allowed = !!there;
  granted = allowed || said.given;
  refused = there === false && !granted;
  if (consent.event) {
    listen(consent.event, ({ detail }) => announce(detail !== false && !(detail && detail.granted === false)));
  } else if (global("cookieStore")) {
    cookieStore.addEventListener("change", lookAtConsent);
  } else {
    setInterval(lookAtConsent, 1000);
  }
  new MutationObserver(() => frames(show)).observe(document, { childList: true, subtree: true });
  // A cookie that scripts cannot see, or that has gone since: the server says which.
  if (granted && !there) queueMicrotask(give);
};

const waitsForConsent = (state) => state.consent;

const noteConsent = (state) => {
  if (!state.consent) return;
  if (!consent) expectConsent(state.consent);
  else if (consent.cookie && !hasCookie() && state.consent.given !== consent.given) {
    decide((consent.given = state.consent.given));
  }
};

listen(PREFIX + ":start", () => frames(show));
listen("focus visibilitychange pageshow online", lookAtConsent);
// Before the marks are heard of, which another tab writes when consent is withdrawn.
listen("storage", (event) => {
  if (event.key !== CONSENT) lookAtConsent();
  else if (consent && event.newValue) decide(event.newValue === "+");
});

const withConsent = (api) => Object.assign(api, { consent: (given) => announce(given === true) });
