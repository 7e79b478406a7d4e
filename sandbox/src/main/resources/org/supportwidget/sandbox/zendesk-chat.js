// As Web SDK 1.11.2: it does nothing before init(), knows a visitor again by a cookie of the registrable domain, and logs
// out only whom it has authenticated.
const cookie = cookieStorage('__zlcmid');
const chat = storage('__zlcstore');
const store = {
  read: cookie.read,
  write(visitor) {
    cookie.write(visitor);
    chat.write(visitor.lines);
  },
  clear() {
    cookie.clear();
    chat.clear();
  },
};
const widget = sandboxWidget('zendesk-chat', 'Zendesk Chat', { store, waits: true });
let initialized = false;
let authenticated = false;

function isInitialized() {
  if (!initialized) {
    console.warn('Web SDK is not initialized yet');
  }
  return initialized;
}

window.zChat = {
  init({ account_key, authentication }) {
    initialized = true;
    authenticated = Boolean(authentication && authentication.jwt_fn);
    if (authenticated) {
      authentication.jwt_fn((jwt) => widget.start({ account_key, jwt }));
    } else {
      widget.start({ account_key });
    }
  },
  endChat(options, callback) {
    if (isInitialized()) {
      const done = typeof options === 'function' ? options : callback;
      widget.endConversation();
      setTimeout(() => done && done(null), 0);
    }
  },
  logout() {
    if (isInitialized() && authenticated) {
      widget.stop();
    }
  },
};

// Measured with 1.11.2 and, for zdassets.com and zendesk.com, from the list for the widget that is built on it.
requests({
  'connect-src': [
    new URL('/web-sdk/latest/config.json', script).href,
    'https://id.zopim.com/authenticated/web/jwt',
    'wss://widget-mediator.zopim.com/s/W/ws',
    'https://static.zdassets.com/web_sdk/translations.json',
    'https://acme.zendesk.com/chat/settings.json',
  ],
});
