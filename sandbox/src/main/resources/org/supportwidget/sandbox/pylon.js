// It starts by itself, with the settings that it finds when it arrives, and works off the queue of the snippet's stub. There
// is no log-out. What it keeps in the browser is not documented; this one keeps nothing.
const widget = sandboxWidget('pylon', 'Pylon', { store: NOTHING_KEPT });
const settings = { ...(window.pylon && window.pylon.chat_settings) };

const commands = {
  show() {},
  hide() {},
  hideChatBubble() {
    widget.stop();
  },
  showChatBubble() {
    const { app_id, email, email_hash, name } = settings;
    whenConnected(() => widget.start({ app_id, email, email_hash, name }));
  },
};

const queued = (window.Pylon && window.Pylon.q) || [];
window.Pylon = (command) => commands[command]();
if (settings.app_id) {
  commands.showChatBubble();
}
queued.forEach(([command]) => window.Pylon(command));

requests({
  'connect-src': ['https://api.usepylon.com/x', 'wss://ws-mt1.pusher.com/x'],
  'font-src': ['https://widget.usepylon.com/x.woff2'],
  'style-src': ['https://widget.usepylon.com/x.css'],
  'img-src': ['https://widget.usepylon.com/x.png', 'https://pylon-avatars.s3.us-west-1.amazonaws.com/x.png',
    'https://d3vl36l12sfx26.cloudfront.net/x.png'],
});
inlineStyle();
