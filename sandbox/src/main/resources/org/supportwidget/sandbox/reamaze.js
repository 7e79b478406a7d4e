const widget = sandboxWidget('reamaze', 'Re:amaze');

function settings() {
  return window._support || {};
}

function start() {
  const { id, email, name, phone, authkey, avatar } = settings().user;
  widget.start({ account: settings().account, id, email, name, phone, authkey, avatar });
}

window.Reamaze = {
  reload() {
    if (!settings().account) {
      return; // whose page this is it can't ask
    }
    if (settings().user && settings().user.email) {
      start();
    } else {
      widget.stop();
    }
  },
  popup() {},
};

// At load a visitor whom it still knows goes on, unless the page names another one.
if (settings().user && settings().user.email) {
  start();
}

requests({
  'script-src': ['https://push.reamaze.com/assets/reamaze-push.js'],
  'connect-src': ['https://demo-brand.reamaze.com/data/customers/auth', 'wss://ws.reamaze.com/'],
  'frame-src': ['https://demo-brand.reamaze.com/shoutbox'],
  'style-src': [new URL('/assets/reamaze.css', script).href],
  'img-src': [new URL('/assets/logo.png', script).href],
  'font-src': [new URL('/assets/icons.woff2', script).href],
  'media-src': [new URL('/assets/ding.mp3', script).href],
});
