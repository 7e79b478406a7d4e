vendor("queued", {
  ready: () => window.Queued,
  // Without its address the vendor can't be asked for anything.
  prepare(visitor, configuration) {
    if (window.Queued && configuration) Queued("boot", configuration.address);
  },
  start(visitor, page) {
    this.prepare(visitor, page.configuration);
    Queued("identify", visitor.email);
  },
  stop(page) {
    this.prepare(null, page.configuration);
    const gone = (done) => Queued("shutdown", done);
    return page.acknowledged ? page.acknowledged(gone) : new Promise(gone);
  },
});
