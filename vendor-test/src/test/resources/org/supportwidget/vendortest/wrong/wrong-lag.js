vendor("wrong-lag", {
  ready: () => global("Helpful"),
  start(visitor, page) {
    Helpful("open", page.configuration.desk);
    Helpful("identify", visitor);
  },
  resume() {},
  stop(page) {
    Helpful("open", page.configuration.desk);
    setTimeout(() => Helpful("forget"), 1500);
  },
});
