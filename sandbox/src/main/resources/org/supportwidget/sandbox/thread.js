const widget = sandboxWidget('thread', 'Thread Messenger');

window.chatgenie = {
  default: {
    messenger: () => ({
      initialize({ appId, connectionType, connectionEmail, connectionKey }) {
        widget.start({ appId, connectionType, connectionEmail, connectionKey });
      },
      destroy() {
        widget.stop();
      },
    }),
  },
};

requests({
  'connect-src': [new URL('/api', script).href, 'https://api.chatgenie.io/session'],
  'frame-src': [new URL('/', script).href],
});
