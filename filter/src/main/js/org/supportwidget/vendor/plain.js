vendor("plain", {
  // It has no log-out: a page in which it does not run has nothing to call, and nobody needs its script for that.
  ready() {
    return !this.visitor || global("Plain");
  },
  prepare(visitor) {
    this.visitor = visitor;
  },
  // Once a page: what a second user would see of the first is not known.
  start(visitor, page) {
    if (this.settings) return;
    this.settings = Object.assign({}, page.configuration, visitor);
    Plain.init(this.settings);
  },
  resume() {
    Plain.update(this.settings);
  },
  stop() {
    if (!this.settings) return;
    Object.assign(this.settings, { customerDetails: {}, hideLauncher: true });
    Plain.close();
    Plain.update(this.settings);
  },
});
