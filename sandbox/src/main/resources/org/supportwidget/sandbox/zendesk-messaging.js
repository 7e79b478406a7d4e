// The snippet finds itself by its element's id. Whom loginUser has not signed in stays who it was; logoutUser is not
// answered.
const snippet = document.getElementById('ze-snippet');
if (!snippet) {
  throw new Error('there is no element ze-snippet');
}
const key = new URL(snippet.src).searchParams.get('key');
const widget = sandboxWidget('zendesk-messaging', 'Zendesk messaging');

const commands = {
  loginUser(give, done) {
    give(async (jwt) => {
      await widget.start({ key, jwt });
      if (done) {
        done(null);
      }
    });
  },
  logoutUser() {
    widget.stop();
  },
};

window.zE = (product, command, ...given) => {
  if (product !== 'messenger' || !commands[command]) {
    throw new Error('unknown command ' + product + ' ' + command);
  }
  commands[command](...given);
};

requests({
  'connect-src': ['https://ekr.zdassets.com/compose/x', 'https://acme.zendesk.com/embeddable/config',
    'https://api.smooch.io/sdk/config', 'wss://acme.zendesk.com/x', 'wss://api.smooch.io/faye'],
  'img-src': ['https://static.zdassets.com/x.png', 'https://acme.zendesk.com/x.png', 'https://media.smooch.io/x.png',
    'https://p1.zdusercontent.com/x.png', 'blob:x', 'data:image/gif,'],
  'media-src': ['https://static.zdassets.com/ding.mp3'],
});
inlineStyle();
