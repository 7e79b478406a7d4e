// There is no Plain before the script, and no log-out. What it keeps in the browser is not documented; this one keeps nothing.
const widget = sandboxWidget('plain', 'Plain', { store: NOTHING_KEPT });
let settings = null;

function apply() {
  const { email, emailHash, fullName } = settings.customerDetails || {};
  if (settings.hideLauncher) {
    widget.stop();
  } else {
    whenConnected(() => widget.start({ appId: settings.appId, email, emailHash, fullName }));
  }
}

function initialized() {
  if (!settings) {
    throw new Error('Plain is not initialized');
  }
}

window.Plain = {
  init(given) {
    if (settings) {
      throw new Error('Plain is already initialized');
    }
    settings = { ...given };
    requests({
      'connect-src': ['https://chat.uk.plain.com/x',
        'https://prod-uk-services-attachm-attachmentsuploadbucket2-1l2e4906o2asm.s3.eu-west-2.amazonaws.com/x'],
      'style-src': ['https://fonts.googleapis.com/css2?family=Inter'],
      'img-src': ['https://prod-uk-services-workspac-workspacefilespublicbuck-vs4gjqpqjkh6.s3.amazonaws.com/x.png',
        'https://prod-uk-services-attachm-attachmentsbucket28b3ccf-uwfssb4vt2us.s3.eu-west-2.amazonaws.com/x.png',
        'https://i0.wp.com/x.png'],
    });
    apply();
  },
  // Top-level fields are replaced, nested ones are not merged.
  update(given) {
    initialized();
    Object.assign(settings, given);
    apply();
  },
  close: initialized,
  isInitialized: () => settings !== null,
};
