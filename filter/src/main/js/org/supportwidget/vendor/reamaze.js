vendor("reamaze", {
  ready: () => window.Reamaze,
  // The loader acts on what it finds here when it arrives; later it has to be told.
  prepare(visitor) {
    const support = (window._support = window._support || { ui: {} });
    if (visitor) support.account = visitor.account;
    support.user = visitor ? visitor.user : {};
    if (window.Reamaze && Reamaze.reload) Reamaze.reload();
  },
  start() {},
  stop() {
    this.prepare();
  },
});
