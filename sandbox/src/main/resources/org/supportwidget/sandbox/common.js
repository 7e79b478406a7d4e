// What the sandbox vendors' scripts share; each is served as one file, this one first.
//
// Like the real ones they keep their visitor in the page's own storage until their documented stop
// call, and take up where they left as soon as the script is there again, whoever sits there now.

// Not document.currentScript: markup may have an element of that name.
const script = Reflect.get(Document.prototype, 'currentScript', document).src;

function sandboxWidget(vendor, title, options = {}) {
  const { onVisitor = () => {}, onStop = () => {}, store = storage('sandbox-' + vendor), waits = false } = options;
  let visitor = waits ? null : store.read();
  let round = 0;

  function show(status) {
    whenParsed(() => {
      const panel = panelOf(vendor, title);
      panel.querySelector('[data-sandbox]').textContent = status;
      panel.dataset.status = status.split(/\W/)[0];
      panel.querySelector('ol').replaceChildren(
        ...(visitor ? visitor.lines : []).map((line) => element('li', {}, line)));
      panel.querySelector('form').hidden = !visitor;
      panel.querySelector('form').onsubmit = (event) => {
        event.preventDefault();
        say(event.target.elements.message.value);
        event.target.reset();
        show(status);
      };
      if (visitor) {
        onVisitor(visitor);
      }
    });
  }

  function say(line) {
    visitor.lines.push(line);
    store.write(visitor);
  }

  if (visitor) {
    show('verified ' + visitor.email);
  }

  return {
    async start(given) {
      const mine = ++round;
      visitor = visitor || store.read();
      const verdict = await ask(given);
      if (mine !== round) {
        return verdict;
      }
      const verified = /^verified (.*)$/s.exec(verdict);
      if (verified) {
        // A conversation that nobody has stopped goes on, even if it was another visitor's.
        const lines = visitor ? visitor.lines : ['Hello ' + verified[1] + ', how can we help?'];
        visitor = { email: verified[1], lines, given };
        store.write(visitor);
      }
      const resumed = verdict === 'anonymous' && visitor;
      show(resumed ? 'verified ' + visitor.email : verdict);
      return verdict;
    },
    // Goes on with whom it keeps, whoever sits there now.
    resume() {
      visitor = visitor || store.read();
      this.show();
    },
    // Once more, in a page that was swapped.
    show() {
      if (visitor) {
        show('verified ' + visitor.email);
      }
    },
    endConversation() {
      if (visitor) {
        visitor.lines = [];
        store.write(visitor);
        show('verified ' + visitor.email);
      }
    },
    stop() {
      round++;
      visitor = null;
      store.clear();
      whenParsed(() => {
        panelOf(vendor, title).remove();
        onStop();
      });
    },
  };
}

async function ask(given) {
  const fields = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  if (window.sandboxJudge) {
    return window.sandboxJudge(Object.fromEntries(fields));
  }
  try {
    const answer = await fetch(new URL('visitor', script), {
      method: 'POST',
      body: new URLSearchParams(fields),
      credentials: 'omit',
    });
    return await answer.text();
  } catch (e) {
    return 'unreachable';
  }
}

// What a vendor does when its own frame or socket is there. A test can keep that from ever being.
function whenConnected(act) {
  (window.sandboxConnection || Promise.resolve()).then(act);
}

// What the real vendor asks for, by directive, so that a test can compare a policy with it; elsewhere nothing.
function requests(lists) {
  if (!window.sandboxRequests) {
    return;
  }
  const send = {
    'connect-src': (url) => (/^wss?:/.test(url) ? new WebSocket(url) : fetch(url, { mode: 'no-cors' }).catch(() => {})),
    'script-src': (url) => document.documentElement.append(element('script', { src: url })),
    'frame-src': (url) => whenParsed(() => document.body.append(element('iframe', { src: url, hidden: '' }))),
    'style-src': (url) => document.documentElement.append(element('link', { rel: 'stylesheet', href: url })),
    'img-src': (url) => { new Image().src = url; },
    'font-src': (url) => new FontFace('sandbox', 'url("' + url + '")').load().catch(() => {}),
    'media-src': (url) => new Audio(url).load(),
    'worker-src': () => new Worker(URL.createObjectURL(new Blob(['']))),
  };
  for (const [directive, urls] of Object.entries(lists)) {
    for (const url of urls) {
      window.sandboxRequests(directive, url);
      send[directive](url);
    }
  }
}

// Vendors whose code writes styles into the page.
function inlineStyle() {
  if (window.sandboxRequests) {
    document.documentElement.append(element('style', {}, '.sandbox-inline { color: inherit; }'));
  }
}

function storage(key) {
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch (e) {
        return null;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch (e) {
        // storage is full or forbidden: nothing is kept
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch (e) {
        // nothing was kept
      }
    },
  };
}

// For a vendor of which it is not known what it keeps.
const NOTHING_KEPT = { read: () => null, write() {}, clear() {} };

// A cookie for a year, like those by which vendors know a visitor again: of the widest domain that the browser allows, or of
// the host alone.
function cookieStorage(name, ofHost) {
  const host = location.hostname.split('.');
  const domains = ofHost ? [''] : host.map((label, i) => '; Domain=' + host.slice(-1 - i).join('.')).concat('');
  const bake = (text, age, domain) => {
    document.cookie = name + '=' + text + '; Path=/; SameSite=Lax; Max-Age=' + age + domain;
  };
  const find = () => new RegExp('(?:^|; )' + name + '=([^;]+)').exec(document.cookie);
  return {
    read() {
      const found = find();
      return found && JSON.parse(decodeURIComponent(found[1]));
    },
    write(value) {
      const text = encodeURIComponent(JSON.stringify(value));
      domains.find((domain) => {
        bake(text, 31536000, domain);
        return find() && find()[1] === text;
      });
    },
    clear() {
      domains.forEach((domain) => bake('', 0, domain));
    },
  };
}

function whenParsed(act) {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', act, { once: true });
  } else {
    act();
  }
}

// The panel: in the page's #sandbox-panels if it has one, else in the corner as a launcher would be.
function panelOf(vendor, title) {
  const found = document.querySelector('[data-sandbox-panel="' + vendor + '"]');
  if (found) {
    return found;
  }
  const id = 'sandbox-message-' + vendor;
  const panel = element('section', { 'data-sandbox-panel': vendor, class: 'sandbox-panel' },
    element('h3', {}, title),
    element('p', { 'data-sandbox': vendor, class: 'sandbox-status', 'aria-live': 'polite' }),
    element('ol', { 'data-sandbox-conversation': vendor, 'aria-label': 'Conversation' }),
    element('form', { class: 'sandbox-say' },
      element('label', { for: id }, 'Message'),
      element('input', { id, name: 'message', required: '', autocomplete: 'off' }),
      element('button', {}, 'Send')));
  const place = panelPlace();
  const next = [...place.children].find((other) => other.dataset.sandboxPanel > vendor);
  place.insertBefore(panel, next || null);
  return panel;
}

function panelPlace() {
  let place = document.getElementById('sandbox-panels');
  if (!place) {
    place = element('div', { id: 'sandbox-panels', class: 'sandbox-corner' });
    document.body.append(place);
  }
  if (!place.dataset.styled) {
    place.dataset.styled = 'true';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  return place;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// A constructed style sheet: the page's policy has no 'unsafe-inline' for styles and needs none.
const PANEL_STYLE = `
.sandbox-corner { position: fixed; right: 1rem; bottom: 1rem; width: min(20rem, calc(100vw - 2rem));
  max-height: 70vh; overflow: auto; display: grid; gap: .75rem; z-index: 10; }
.sandbox-panel { --ink: #1d2330; --soft: #5b6475; --paper: #fff; --line: #d8dde6; --tone: #5b6475;
  box-sizing: border-box; min-width: 0; padding: 1rem; font: 400 .9375rem/1.45 system-ui, sans-serif;
  color: var(--ink); background: var(--paper); border: 1px solid var(--line);
  border-top: 4px solid var(--tone); border-radius: .625rem; display: flex; flex-direction: column; }
.sandbox-panel[data-status=verified] { --tone: #16794a; }
.sandbox-panel[data-status=rejected], .sandbox-panel[data-status=unreachable] { --tone: #b3261e; }
.sandbox-panel h3 { margin: 0 0 .25rem; font-size: 1rem; }
.sandbox-status { margin: 0 0 .75rem; color: var(--tone); font-weight: 600; overflow-wrap: anywhere; }
.sandbox-status::before { content: '\\25CB  '; }
[data-status=verified] .sandbox-status::before { content: '\\2713  '; }
[data-status=rejected] .sandbox-status::before { content: '\\2717  '; }
.sandbox-panel ol { margin: 0; padding: 0; list-style: none; display: grid; gap: .375rem; flex: 1;
  align-content: start; }
.sandbox-panel li { padding: .375rem .625rem; border-radius: .5rem; overflow-wrap: anywhere;
  background: color-mix(in srgb, var(--tone) 12%, var(--paper)); justify-self: end; max-width: 85%; }
.sandbox-panel li:first-child { justify-self: start; background: color-mix(in srgb, var(--ink) 7%, var(--paper)); }
.sandbox-say { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
.sandbox-say[hidden] { display: none; }
.sandbox-say label { flex: 0 0 100%; font-size: .8125rem; color: var(--soft); margin-bottom: -.25rem; }
.sandbox-say input { flex: 1; min-width: 0; font: inherit; padding: .3rem .5rem; color: inherit;
  background: transparent; border: 1px solid var(--soft); border-radius: .375rem; }
.sandbox-say button { font: inherit; padding: .3rem .75rem; color: inherit; background: transparent;
  border: 1px solid var(--soft); border-radius: .375rem; cursor: pointer; }
.sandbox-say :focus-visible { outline: 3px solid #4c8dff; outline-offset: 1px; }
@media (prefers-color-scheme: dark) {
  .sandbox-panel { --ink: #e8ebf2; --soft: #a4adbd; --paper: #1b2130; --line: #333c4f; --tone: #a4adbd; }
  .sandbox-panel[data-status=verified] { --tone: #5fd39b; }
  .sandbox-panel[data-status=rejected], .sandbox-panel[data-status=unreachable] { --tone: #ff8a80; }
}
`;

