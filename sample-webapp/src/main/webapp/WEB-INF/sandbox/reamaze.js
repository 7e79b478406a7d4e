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
