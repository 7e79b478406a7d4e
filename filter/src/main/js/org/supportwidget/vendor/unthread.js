vendor("unthread", {
  ready: () => global("$unthread") && $unthread.helpCenter,
  start: (visitor) => $unthread.helpCenter("init", visitor),
  stop() {
    // What the frame shows belongs to the visitor who is leaving, also if the call below fails.
    const frame = Document.prototype.getElementById.call(document, "unthread_help_center");
    if (frame) {
      const empty = frame.cloneNode();
      empty.removeAttribute("srcdoc");
      empty.src = "";
      frame.replaceWith(empty);
    }
    return $unthread.helpCenter("stop");
  },
});
