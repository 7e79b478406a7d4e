vendor("hubspot", {
  cookies: ["messagesUtk", "hs-messages-is-open", "hs-messages-hide-welcome-message"],
  ready: () => global("HubSpotConversations"),
  settings: () => (window.hsConversationsSettings = global("hsConversationsSettings") || {}),
  prepare() {
    this.settings().loadImmediately = false;
  },
  async start(visitor, page) {
    if (visitor.email) {
      const token = await page.token();
      if (!page.still() || !(token || visitor.unidentified)) return;
      if (token) {
        this.settings().identificationEmail = visitor.email;
        this.settings().identificationToken = token;
      }
    }
    HubSpotConversations.widget.load();
  },
  resume() {},
  stop() {
    const settings = this.settings();
    delete settings.identificationEmail;
    delete settings.identificationToken;
    HubSpotConversations.clear({ resetWidget: true });
    HubSpotConversations.widget.remove();
  },
});
