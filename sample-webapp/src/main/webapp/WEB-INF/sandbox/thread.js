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
