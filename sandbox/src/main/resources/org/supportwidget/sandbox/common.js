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
    return window.sandboxJudge(Object.fromEntries(fields), script);
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
