// $crisp is an array until the client has come, some time after l.js. A session cookie wins over a token; a visitor is kept
// by it until session:reset.
const site = window.CRISP_WEBSITE_ID;
const session = cookieStorage('crisp-client/session/' + site);
const widget = sandboxWidget('crisp-chat', 'Crisp', { store: session });

const actions = {
  'do session:reset'() {
    whenConnected(() => widget.stop());
  },
  'set user:email'([email, hmac]) {
    if (window.CRISP_TOKEN_ID && window.CRISP_TOKEN_ID.includes(email)) {
      throw new Error('the token is made from the e-mail');
    }
    whenConnected(() => widget.start({ websiteId: site, email, hmac }));
  },
  'set user:nickname'([name]) {
    if (typeof name !== 'string') {
      throw new Error('invalid value');
    }
  },
};

function act([command, name, value]) {
  const action = actions[command + ' ' + name];
  if (action) {
    action(value || []);
  }
}

const host = new URL('/', script).href;
requests({
  'connect-src': [host + 'settings', 'https://storage.crisp.chat/x', 'wss://client.relay.crisp.chat/x',
    'wss://client.relay.rescue.crisp.chat/x'],
  'style-src': [host + 'client.css'],
  'font-src': [host + 'font.woff2'],
  'img-src': ['data:image/gif,', host + 'x.png', 'https://image.crisp.chat/x.png', 'https://storage.crisp.chat/x.png'],
  'media-src': [host + 'ding.mp3'],
  'worker-src': ['blob:x'],
});
inlineStyle();
setTimeout(() => {
  const queued = window.$crisp;
  window.$crisp = { push: act, is: () => true };
  queued.forEach(act);
}, 20);
