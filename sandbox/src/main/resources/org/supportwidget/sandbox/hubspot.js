// With loadImmediately it would load as whoever was there last; it reads its settings when it is told to load.
const widget = sandboxWidget('hubspot', 'HubSpot', {
  waits: window.hsConversationsSettings && window.hsConversationsSettings.loadImmediately === false,
});
let loaded = false;

window.HubSpotConversations = {
  clear(options) {
    if (options && options.resetWidget) {
      widget.stop();
    }
  },
  widget: {
    load() {
      if (!loaded) {
        loaded = true;
        const { identificationEmail, identificationToken } = window.hsConversationsSettings;
        whenConnected(() => widget.start({ identificationEmail, identificationToken }));
      }
    },
    remove() {
      loaded = false;
    },
  },
};

requests({
  'script-src': ['https://js.hs-analytics.net/x.js', 'https://js.hs-banner.com/x.js', 'https://js.usemessages.com/x.js'],
  'connect-src': ['https://api.hubspot.com/x', 'https://api.hubapi.com/x'],
  'frame-src': ['https://app.hubspot.com/x'],
});
