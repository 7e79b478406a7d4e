vendor("reamaze", {
  ready: () => global("Reamaze"),
  // The loader acts on what it finds here when it arrives; later it has to be told.
  prepare(visitor, { account }) {
    const support = (window._support = global("_support") || { ui: {} });
    support.account = account;
    support.user = visitor ? visitor.user : {};
    const loaded = global("Reamaze");
    if (loaded && loaded.reload) loaded.reload();
  },
  start() {},
  resume(visitor, page) {
    this.prepare(visitor, page.configuration);
  },
  stop(page) {
    this.prepare(null, page.configuration);
  },
});
