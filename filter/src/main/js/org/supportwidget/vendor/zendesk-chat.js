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
  // Without a chat to end, the SDK may never call back, and where it was never initialised it does nothing at all: then its
  // cookie is what is left. A log-out in a tab that hears of it must not come late, or it would end the next visitor's.
  async stop(page) {
    if (zChat.endChat && !page.heard) {
      await page.acknowledged((done) => zChat.endChat(done), 1000).catch(() => {});
    }
    if (page.still()) zChat[zChat.logoutForAll ? "logoutForAll" : "logout"]();
  },
});
