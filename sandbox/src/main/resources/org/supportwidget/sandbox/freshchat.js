// It is there only after its script. Its frame keeps the visitor in the page's storage, under the widget's token, takes up whom
// it finds there, and asks for a token for the visitor that it has drawn otherwise. Calls wait for the frame; each is answered.
let settings = null;
let listeners = {};
let waiting = [];
let loaded = false;
let uuid = drawn();
// The second stands for the storage of the frame's own host.
const kept = () => [storage(settings.token), storage('sandbox-frame-' + settings.token)];
const store = {
  read: () => kept().map((each) => each.read()).find(Boolean) || null,
  write: (value) => kept().forEach((each) => each.write(value)),
  clear: () => kept().forEach((each) => each.clear()),
};
const widget = sandboxWidget('freshchat', 'Freshchat', { store, waits: true });

function drawn() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join('-');
}

function publish(event, told) {
  (listeners[event] || []).forEach((listener) => listener(told));
}

function notAuthenticated() {
  publish('frame:statechange', { success: false, data: { frameState: 'not_authenticated' } });
}

function send(act) {
  return new Promise((done, fail) => {
    const run = () => act(done, fail);
    if (loaded) {
      whenConnected(run);
    } else {
      waiting.push(run);
    }
  });
}

function load(hidden) {
  loaded = true;
  publish('widget:loaded');
  if (store.read()) {
    if (!hidden) {
      widget.resume();
    }
    publish('user:statechange', { success: true, data: { userState: 'restored' } });
  } else {
    notAuthenticated();
  }
  waiting.splice(0).forEach((run) => run());
}

window.fcWidget = {
  init(given) {
    if (!given.token || !given.host) {
      throw new TypeError('init needs token and host');
    }
    settings = given;
    loaded = false;
    requests({
      'script-src': [given.host + '/js/x.js'],
      'style-src': [given.host + '/css/widget.css'],
      'frame-src': [given.host + '/widget/'],
    });
    const mine = given;
    whenConnected(() => {
      if (mine === settings) {
        load(given.config && given.config.headerProperty && given.config.headerProperty.hideChatButton);
      }
    });
  },
  authenticate(jwt) {
    const { token } = settings;
    whenConnected(async () => {
      const verdict = await widget.start({ token, uuid, jwt });
      const success = /^verified/.test(verdict);
      publish('user:statechange', { success, data: { userState: success ? 'authenticated' : 'not_authenticated' } });
    });
  },
  on(event, listener) {
    (listeners[event] = listeners[event] || []).push(listener);
  },
  isInitialized: () => !!settings,
  isLoaded: () => loaded,
  destroy() {
    whenConnected(() => {
      panelOf('freshchat', 'Freshchat').remove();
      publish('widget:destroyed');
      settings = null;
      loaded = false;
      listeners = {};
      waiting = [];
    });
  },
  user: {
    getUUID: () => send((done) => done({ success: true, data: { uuid } })),
    isExists: () => send((done) => done({ success: true, data: !!store.read() })),
    clear: () => send((done, fail) => {
      if (!store.read()) {
        fail({ success: false, status: 404 });
        return;
      }
      widget.stop();
      uuid = drawn();
      publish('user:cleared');
      done({ success: true, status: 200 });
    }),
  },
};
