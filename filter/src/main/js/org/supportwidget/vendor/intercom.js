vendor("intercom", {
  cookies: ["intercom-session-*", "intercom-id-*", "intercom-device-id-*"],
  ready: (arrived) => arrived && global("Intercom"),
  prepare() {
    if (!global("Intercom")) {
      const queue = (...call) => queue.q.push(call);
      queue.q = [];
      window.Intercom = queue;
    }
  },
  boot(settings, configuration) {
    Intercom("boot", Object.assign({}, configuration, settings));
    this.booted = true;
  },
  async start(visitor, page) {
    if (visitor.user) return this.boot(visitor.user, page.configuration);
    const signed = async (use) => {
      const token = await page.token();
      if (token && page.still()) use(Object.assign({}, visitor.attributes, { intercom_user_jwt: token }));
    };
    await signed((user) => this.boot(user, page.configuration));
    const renew = () => signed((user) => Intercom("update", user));
    clearInterval(this.renewal);
    this.renewal = setInterval(() => page.still() && renew(), visitor.renew * 1000);
  },
  resume() {
    Intercom("update");
  },
  // Only what was booted can be shut down, and only a session that is live: until then the calls just wait in the queue.
  async stop(page) {
    clearInterval(this.renewal);
    if (!this.booted) this.boot({ hide_default_launcher: true }, page.configuration);
    await page.acknowledged((done) => Intercom("ready", done));
    if (!page.still()) return;
    Intercom("shutdown");
    this.booted = false;
  },
});
