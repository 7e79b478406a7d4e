vendor("crisp-chat", {
  keys: ["support-widget-crisp-token"],
  cookies: ["crisp-client/session/*"],
  // Before it has come, $crisp is an array.
  ready: () => global("$crisp") && $crisp.is,
  prepare(visitor, { website }) {
    if (!global("$crisp")) window.$crisp = [];
    window.CRISP_WEBSITE_ID = website;
    window.CRISP_TOKEN_ID = visitor && visitor.user ? this.token() : null;
  },
  // The user's own, at random, until the stop removes it.
  token() {
    const key = this.keys[0];
    let token;
    try {
      token = localStorage.getItem(key);
    } catch (e) {
      // Storage is forbidden: a token for this page.
    }
    if (!token) {
      token = crypto.getRandomValues(new Uint32Array(4)).reduce((text, each) => text + each.toString(16), "");
      this.fresh = true;
      try {
        localStorage.setItem(key, token);
      } catch (e) {
        // As above.
      }
    }
    return token;
  },
  start({ user, data }) {
    // An older session would win over the token.
    if (this.fresh) $crisp.push(["do", "session:reset"]);
    this.fresh = false;
    if (!user) return;
    $crisp.push(["safe", true]);
    for (const [name, value] of Object.entries(user)) $crisp.push(["set", "user:" + name, value]);
    if (data) $crisp.push(["set", "session:data", [data]]);
  },
  resume() {},
  sessions: () =>
    Reflect.get(Document.prototype, "cookie", document)
      .split("; ")
      .filter((each) => each.startsWith("crisp-client/session/"))
      .join(),
  // The call is not answered; that the session's cookie is another one is.
  async stop(page) {
    const before = this.sessions();
    window.CRISP_TOKEN_ID = null;
    $crisp.push(["do", "session:reset"]);
    const look = (done) => (before && this.sessions() === before ? setTimeout(look, 50, done) : done());
    await page.acknowledged(look);
  },
});
