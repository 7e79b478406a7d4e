// The loader works off the queue of the snippet's stub and takes its name. Nothing has happened before boot; "ready" is told
// once the session is live; shutdown without boot does nothing.
const session = cookieStorage('intercom-session-demoint0');
const widget = sandboxWidget('intercom', 'Intercom', { store: session, waits: true });
const waiting = [];
let booted = null;
let live = false;

function settle() {
  live = true;
  waiting.splice(0).forEach((act) => act());
}

const commands = {
  boot(settings) {
    if (!settings || !settings.app_id || !settings.api_base) {
      throw new TypeError('boot needs an app_id');
    }
    booted = settings;
    live = false;
    requests({
      'script-src': ['https://app.intercom.io/bundle.js', 'https://js.intercomcdn.com/frame.js'],
      'connect-src': [
        'https://via.intercom.io/x', 'https://api.intercom.io/x', settings.api_base + '/messenger/web/ping',
        'https://api-ping.intercom.io/x', 'https://eu.intercom-messenger.com/x', 'wss://eu.intercom-messenger.com/x',
        'https://nexus-websocket-a.intercom.io/x', 'wss://nexus-websocket-a.intercom.io/x',
        'https://nexus-websocket-b.intercom.io/x', 'wss://nexus-websocket-b.intercom.io/x',
        'https://uploads.intercomcdn.com/x',
      ],
      'img-src': ['https://static.intercomassets.com/x.png', 'https://js.intercomcdn.com/x.png', 'data:image/gif,', 'blob:x'],
    });
    inlineStyle();
    whenConnected(async () => {
      const { app_id, intercom_user_jwt, user_id, user_hash } = settings;
      await widget.start({ app_id, intercom_user_jwt, user_id, user_hash });
      settle();
    });
  },
  update(changed) {
    if (!booted) {
      return;
    }
    if (changed) {
      commands.boot({ ...booted, ...changed });
    } else {
      whenConnected(() => widget.show());
    }
  },
  ready(act) {
    if (live) {
      act();
    } else {
      waiting.push(act);
    }
  },
  shutdown() {
    if (booted) {
      booted = null;
      live = false;
      widget.stop();
    }
  },
};

const queued = (window.Intercom && window.Intercom.q) || [];
window.Intercom = (command, ...given) => commands[command](...given);
queued.forEach((call) => window.Intercom(...call));
