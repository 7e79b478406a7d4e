vendor("zendesk-chat", {
  ready: () => window.zChat,
  start(visitor, page) {
    const config = { account_key: visitor.account_key };
    if (page.user) {
      config.authentication = { jwt_fn: (callback) => page.token().then(callback) };
    }
    zChat.init(config);
  },
  // Without a chat to end, the SDK may never call back. A log-out in a tab that hears of it must not come late, or it
  // would end the next visitor's session.
  async stop(page) {
    if (zChat.endChat && !page.heard) {
      await new Promise((resolve) => {
        setTimeout(resolve, 1000);
        zChat.endChat(resolve);
      }).catch(() => {});
    }
    if (zChat.logoutForAll) zChat.logoutForAll();
    else zChat.logout();
  },
});
