vendor("crisp", {
  ready: () => true,
  start() {},
  // The frame's URL is all that Crisp has: stopping is taking it away, but for the frame of the user who stays.
  stop(page) {
    for (const frame of Document.prototype.querySelectorAll.call(document, "[name^=support-widget-crisp]")) {
      if (!page.user || !frame.name.endsWith(page.user)) frame.remove();
    }
  },
});
