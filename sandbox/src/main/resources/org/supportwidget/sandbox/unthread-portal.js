// embed.js works off the queue of the snippet's stub and shows the portal in a frame of its host, which is
// not seen before it is ready; here the panel is what is seen. No command that ends a
// session is documented. What it keeps in the browser is not documented; this one keeps nothing but the frame.
const widget = sandboxWidget('unthread-portal', 'Unthread portal', { store: NOTHING_KEPT });

const commands = {
  boot({ baseUrl, getToken, container }) {
    const place = document.querySelector(container);
    if (!place) {
      throw new Error('no element matches ' + container);
    }
    whenConnected(async () => {
      const token = await getToken();
      const frame = element('iframe', { src: new URL('/portal', baseUrl).href, title: 'Portal', hidden: '' });
      whenGone(frame, () => widget.stop());
      place.append(frame);
      widget.start({ token });
    });
  },
};

// The portal is the frame: without it nothing is shown.
function whenGone(frame, act) {
  let shown = false;
  const observer = new MutationObserver(() => {
    if (frame.isConnected) {
      shown = true;
    } else if (shown) {
      observer.disconnect();
      act();
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}

const queued = (window.UnthreadPortal && window.UnthreadPortal.q) || [];
window.UnthreadPortal = (command, ...given) => commands[command](...given);
queued.forEach((call) => window.UnthreadPortal(...call));
