const widget = sandboxWidget('zendesk-chat', 'Zendesk Chat');

window.zChat = {
  init({ account_key, authentication }) {
    if (authentication && authentication.jwt_fn) {
      authentication.jwt_fn((jwt) => widget.start({ account_key, jwt }));
    } else {
      widget.start({ account_key });
    }
  },
  endChat(options, callback) {
    const done = typeof options === 'function' ? options : callback;
    widget.endConversation();
    setTimeout(() => done && done(null), 0);
  },
  logout() {
    widget.stop();
  },
  logoutForAll() {
    widget.stop();
  },
};
