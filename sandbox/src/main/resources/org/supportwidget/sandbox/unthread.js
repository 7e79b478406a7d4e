const HELP_CENTER = 'unthread_help_center';

// A frame of its own for each visitor: to tools that drive a browser, one that is sent elsewhere while its first page
// is on its way can be lost for good.
function fill(url) {
  const frame = document.getElementById(HELP_CENTER);
  if (frame && frame.src !== url) {
    const next = frame.cloneNode();
    next.src = url;
    frame.replaceWith(next);
  }
}

const widget = sandboxWidget('unthread', 'Unthread', {
  onVisitor: ({ given }) => fill(new URL('help-center?' + new URLSearchParams(given), script).href),
  onStop: () => fill('about:blank'),
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

requests({ 'connect-src': [new URL('/api', script).href] });
