// It connects by itself unless autoStart is false; log-in, attributes and log-out are answered, with an error if there is one.
const property = script.split('/').slice(-2)[0];
const widget = sandboxWidget('tawk', 'Tawk.to', { waits: window.Tawk_API && window.Tawk_API.autoStart === false });
let started = false;

Object.assign((window.Tawk_API = window.Tawk_API || {}), {
  start() {
    started = true;
    whenConnected(() => widget.resume());
  },
  login({ userId, hash, name, email }, done) {
    whenConnected(async () => {
      const verdict = await widget.start({ property, userId, hash, name, email });
      done(/^verified/.test(verdict) ? undefined : { status: 401 });
    });
  },
  // In secure mode attributes without the hash are an error.
  setAttributes({ hash }, done) {
    whenConnected(() => done(hash ? undefined : { status: 401 }));
  },
  logout(done) {
    whenConnected(() => {
      widget.stop();
      done();
    });
  },
});

const host = 'https://va.tawk.to/';
requests({
  'script-src': [host + 'x.js'],
  'connect-src': [host + 'x', 'wss://vsa1.tawk.to/x'],
  'frame-src': [host + 'x'],
  'style-src': [host + 'x.css'],
  'font-src': [host + 'x.woff2'],
  'media-src': [host + 'x.mp3'],
  'img-src': [host + 'x.png', 'https://cdn.tawkcdn.com/x.png'],
});
