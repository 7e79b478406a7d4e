// The script works off the queue of the snippet's stub. What is called before "ready" waits; a second init complains.
const widget = sandboxWidget('helpscout', 'Help Scout', { waits: true });
const listeners = [];
const pending = [];
let beaconId = null;
let ready = false;

function whenReady(act) {
  if (ready) {
    act();
  } else {
    pending.push(act);
  }
}

const commands = {
  init(id) {
    if (beaconId) {
      throw new Error('Beacon has already been initialized');
    }
    beaconId = id;
    requests({
      'connect-src': ['https://beaconapi.helpscout.net/x', 'https://chatapi.helpscout.net/x',
        'https://d3hb14vkzrxvla.cloudfront.net/x', 'https://sockjs-helpscout.pusher.com/x', 'wss://ws-helpscout.pusher.com/x'],
      'style-src': ['https://fonts.googleapis.com/css', new URL('/x.css', script).href],
      'font-src': ['data:font/woff2,', 'https://fonts.gstatic.com/x.woff2'],
    });
    inlineStyle();
    whenConnected(() => {
      ready = true;
      widget.resume();
      listeners.splice(0).forEach((act) => act());
      pending.splice(0).forEach((act) => act());
    });
  },
  once(event, act) {
    if (event === 'ready') {
      listeners.push(act);
    }
  },
  identify({ email, signature }) {
    whenReady(() => widget.start({ beaconId, email, signature }));
  },
  logout() {
    whenReady(() => widget.stop());
  },
  destroy() {
    whenReady(() => {
      beaconId = null;
      ready = false;
    });
  },
};

const queued = (window.Beacon && window.Beacon.readyQueue) || [];
window.Beacon = (method, options, data) => commands[method](options, data);
queued.forEach(({ method, options, data }) => window.Beacon(method, options, data));
