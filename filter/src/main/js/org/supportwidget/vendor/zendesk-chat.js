vendor("zendesk-chat", {
  keys: ["__zlcstore"],
  cookies: ["__zlcmid"],
  ready: () => global("zChat"),
  start(visitor, page) {
    const config = { account_key: visitor.account_key };
    if (page.user) {
      config.authentication = { jwt_fn: (callback) => page.token().then(callback) };
    }
    zChat.init(config);
  },
  // Where it was never started, the SDK does nothing but complain, and its cookie is what is left. Without a chat to end it may
  // never call back; and a log-out in a tab that only hears of it must not come late, or it would end the next visitor's.
  async stop(page) {
    if (page.started && zChat.endChat && !page.heard) {
      await page.acknowledged((done) => zChat.endChat(done), 1000).catch(() => {});
    }
    if (!page.still()) return;
    if (zChat.logoutForAll) zChat.logoutForAll();
    else if (page.started) zChat.logout();
  },
});
