// As sdk.js of 4.10: setUser before chatwoot:ready is lost, reset() removes nothing but host cookies, reloads its frame and
// throws when its element has gone; "ready" comes once. The script itself reads nothing: its frame, which run() makes, does.
const user = cookieStorage('cw_user_demo', true);
const conversation = cookieStorage('cw_conversation', true);
const widget = sandboxWidget('chatwoot', 'Chatwoot', {
  waits: true,
  store: {
    read: () => conversation.read() && user.read(),
    write(visitor) {
      user.write(visitor);
      conversation.write({ contact: visitor.email });
    },
    clear() {
      user.clear();
      conversation.clear();
    },
  },
});
let token;
let there = false;

function load(done) {
  there = false;
  requests({ 'frame-src': [new URL('/widget', script).href], 'connect-src': [new URL('/audio/widget/ding.mp3', script).href] });
  inlineStyle();
  whenConnected(() => {
    there = true;
    widget.resume();
    if (!conversation.read()) {
      conversation.write({ contact: '' });
    }
    done();
  });
}

function holder() {
  return document.getElementById('cw-widget-holder');
}

window.chatwootSDK = {
  run({ websiteToken, baseUrl }) {
    if (window.$chatwoot) {
      return;
    }
    if (!baseUrl) {
      throw new TypeError('baseUrl is missing');
    }
    token = websiteToken;
    window.$chatwoot = {
      setUser(identifier, { email, name, avatar_url, identifier_hash }) {
        if (typeof identifier !== 'string' && typeof identifier !== 'number') {
          throw new Error('Identifier should be a string or a number');
        }
        if (!email && !name && !avatar_url) {
          throw new Error('User object should have one of the keys [avatar_url, email, name]');
        }
        if (there) {
          widget.start({ websiteToken: token, identifier, identifier_hash, email, name });
        } else {
          user.write({ email: identifier, lines: [] });
        }
      },
      reset() {
        holder().dataset.loaded = 'again';
        widget.stop();
        setTimeout(load, 300, () => {});
      },
    };
    whenParsed(() => {
      document.body.append(element('div', { id: 'cw-widget-holder', 'data-turbo-permanent': '' }));
      load(() => window.dispatchEvent(new CustomEvent('chatwoot:ready')));
    });
  },
};
