vendor("chatwoot", {
  cookies: ["cw_conversation", "cw_user_*", "cw_snooze_campaigns_till"],
  // All that it keeps is in these cookies: where it does not run, nobody needs its script to stop it.
  ready() {
    return !this.visitor || global("chatwootSDK");
  },
  prepare(visitor) {
    this.visitor = visitor;
  },
  // A user who is set before it is ready is lost, on this page and on every later one. It is ready once; when reset() has
  // loaded its frame anew, only the new conversation tells.
  async start(visitor, page) {
    const { base, websiteToken } = page.configuration;
    this.running =
      this.running ||
      new Promise((done) => {
        EventTarget.prototype.addEventListener.call(window, "chatwoot:ready", done, { once: true });
        chatwootSDK.run({ websiteToken, baseUrl: base });
      });
    await page.acknowledged(this.running, 15000);
    await page.acknowledged((done) => this.await(done), 15000);
    if (visitor.identifier && page.still()) $chatwoot.setUser(visitor.identifier, visitor.user);
  },
  await(done) {
    const kept = Reflect.get(Document.prototype, "cookie", document);
    if (!this.reset || /(^|; )cw_conversation=/.test(kept)) done();
    else setTimeout(() => this.await(done), 100);
  },
  // It follows the page by itself.
  resume() {},
  stop() {
    if (!this.running) return;
    this.reset = true;
    try {
      $chatwoot.reset();
    } catch (e) {
      // Its element has gone with the page that was swapped; the cookies go anyway.
    }
  },
});
