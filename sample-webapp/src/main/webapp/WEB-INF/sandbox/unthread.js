const HELP_CENTER = 'unthread_help_center';

const widget = sandboxWidget('unthread', 'Unthread', {
  onVisitor({ given }) {
    const frame = document.getElementById(HELP_CENTER);
    const url = new URL('help-center?' + new URLSearchParams(given), script).href;
    if (frame && frame.src !== url) {
      frame.src = url;
    }
  },
  onStop() {
    const frame = document.getElementById(HELP_CENTER);
    if (frame) {
      frame.src = 'about:blank';
    }
  },
});

window.$unthread = {
  helpCenter(command, options) {
    if (command === 'init') {
      const { name = '', email = '', verificationHash = '' } = (options && options.user) || {};
      widget.start({ name, email, verificationHash });
    } else if (command === 'stop') {
      widget.stop();
    }
  },
};
