vendor("front", {
  ready: () => global("FrontChat"),
  // Once a page, until it is shut down; it says when it is there.
  init(settings, page) {
    this.running = page.acknowledged((done) => {
      FrontChat("init", Object.assign({ onInitCompleted: done }, page.configuration, settings));
    }, 15000);
    return this.running;
  },
  start(visitor, page) {
    return this.init(Object.assign({ useDefaultLauncher: true }, visitor), page);
  },
  resume() {},
  // A page that has not started it does not know whose session it is to clear.
  async stop(page) {
    await (this.running || this.init({ useDefaultLauncher: false }, page));
    if (!page.still()) return;
    FrontChat("shutdown", { clearSession: true });
    this.running = null;
  },
});
