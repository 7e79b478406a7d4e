vendor("freshchat", {
  ready: () => global("fcWidget"),
  // It keeps its visitor in the page's storage, under the widget's token.
  prepare(visitor, { token }) {
    this.keys = [token];
  },
  // Its events are told to all who ever listened.
  listen(heard) {
    const mine = (this.round = {});
    for (const name of ["frame:statechange", "user:statechange"])
      fcWidget.on(name, (event) => mine === this.round && heard(event.success, event.data || {}));
  },
  start(visitor, page) {
    let tries = 0;
    // Whenever its session needs a token it names the visitor that it has drawn, or is asked for it.
    const prove = async (uuid) => {
      const value = uuid || (await fcWidget.user.getUUID()).data.uuid;
      const jwt = await page.token(value);
      if (jwt && page.still()) fcWidget.authenticate(jwt);
    };
    return page.acknowledged((done, fail) => {
      this.listen((success, { frameState, userState, freshchat_uuid }) => {
        if (success) {
          tries = 0;
          if (userState) done();
        } else if (page.still() && /^(not_\w+|unloaded)$/.test(frameState || userState)) {
          if (tries++ < 3) prove(freshchat_uuid).catch(fail);
          else fail();
        }
      });
      fcWidget.init(page.configuration);
    }, 15000);
  },
  async stop(page) {
    // Where it does not run it takes up whom it keeps, out of sight, to be told that this one has gone.
    const hidden = { config: { headerProperty: { hideChatButton: true } } };
    await page.acknowledged((done, fail) => {
      // Without a token it shows nobody.
      this.listen((success, { frameState }) => success || frameState !== "not_authenticated" || done());
      if (!fcWidget.isInitialized()) fcWidget.init(Object.assign(hidden, page.configuration));
      fcWidget.user.isExists().then(({ data }) => data && fcWidget.user.clear()).then(done, fail);
    });
    this.round = null;
    // What is left is a frame without a visitor.
    const gone = page.acknowledged((done) => fcWidget.on("widget:destroyed", done));
    fcWidget.destroy();
    await gone.catch(() => {});
  },
});
