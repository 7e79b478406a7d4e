vendor("zendesk-messaging", {
  ready: () => global("zE"),
  start(visitor, page) {
    if (!page.user) return;
    // The widget asks again when its session needs another token.
    const token = (give) => page.token().then((jwt) => jwt && page.still() && give(jwt));
    return page.acknowledged((done) => zE("messenger", "loginUser", token, done), 15000);
  },
  resume() {},
  // Its log-out is not answered.
  stop() {
    zE("messenger", "logoutUser");
  },
});
