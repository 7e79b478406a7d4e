vendor("unthread", {
  ready: () => window.$unthread && $unthread.helpCenter,
  start: (visitor) => $unthread.helpCenter("init", visitor),
  stop() {
    $unthread.helpCenter("stop");
    // What the frame shows belongs to the visitor who is leaving.
    const frame = document.getElementById("unthread_help_center");
    if (frame) {
      const empty = frame.cloneNode();
      empty.src = "";
      frame.replaceWith(empty);
    }
  },
});
