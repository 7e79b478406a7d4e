vendor("helpscout", {
  ready: (arrived) => arrived && global("Beacon"),
  prepare() {
    if (!global("Beacon")) {
      const queue = (method, options, data) => queue.readyQueue.push({ method, options, data });
      queue.readyQueue = [];
      window.Beacon = queue;
    }
  },
  // What is called before it is ready waits in its queue. A second init is an error.
  init(page) {
    this.running =
      this.running ||
      new Promise((done) => {
        Beacon("once", "ready", done);
        Beacon("init", page.configuration.beacon);
      });
    return page.acknowledged(this.running, 15000);
  },
  async start({ user }, page) {
    await this.init(page);
    if (user && page.still()) Beacon("identify", user);
  },
  resume() {},
  async stop(page) {
    await this.init(page);
    if (!page.still()) return;
    Beacon("logout", { endActiveChat: true });
    Beacon("destroy");
    this.running = null;
  },
});
