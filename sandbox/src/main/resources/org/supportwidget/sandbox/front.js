// There is no FrontChat before the script, and none of its sessions can be cleared before init, which may be called once.
const widget = sandboxWidget('front', 'Front', { waits: true });
let chat = null;

const commands = {
  init({ chatId, email, userHash, onInitCompleted }) {
    if (chat) {
      throw new Error('Front Chat is already initialized');
    }
    if (!chatId) {
      throw new Error('chatId is missing');
    }
    chat = chatId;
    const host = new URL('/', script).href;
    requests({
      'connect-src': [host + 'x', 'https://chat.frontapp.com/x', 'https://us-west-1-chat-server.frontapp.com/x',
        'https://us-west-2-chat-server.frontapp.com/x', 'https://eu-west-1-chat-server.frontapp.com/x',
        'wss://front-us-realtime.ably.io/x'],
    });
    whenConnected(async () => {
      await widget.start({ chatId, email, userHash });
      onInitCompleted();
    });
  },
  shutdown(options) {
    if (!chat) {
      throw new Error('Front Chat is not initialized');
    }
    chat = null;
    if (options && options.clearSession) {
      widget.stop();
    }
  },
};

window.FrontChat = (command, given) => commands[command](given);
