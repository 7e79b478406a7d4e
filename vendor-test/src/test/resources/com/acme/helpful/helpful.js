vendor("helpful", {
  ready: () => global("Helpful"),
  start(visitor, page) {
    Helpful("open", page.configuration.desk);
    Helpful("identify", visitor);
  },
  resume() {},
  stop(page) {
    Helpful("open", page.configuration.desk);
    return page.acknowledged((done) => Helpful("forget", done));
  },
});
