vendor("tawk", {
  cookies: ["twk_uuid_*", "twk_idm_key", "TawkConnectionTime"],
  ready: (arrived) => arrived && global("Tawk_API") && Tawk_API.login,
  // Without this it would connect as whoever was there last.
  prepare() {
    window.Tawk_API = global("Tawk_API") || {};
    window.Tawk_LoadStart = global("Tawk_LoadStart") || new Date();
    Tawk_API.autoStart = false;
  },
  // Its answer is an error, if there is one.
  ask: (page, name, ...given) =>
    page.acknowledged(new Promise((done, fail) => Tawk_API[name](...given, (error) => (error ? fail(error) : done()))), 15000),
  async start({ user, attributes }, page) {
    if (user) await this.ask(page, "login", user);
    if (page.still()) Tawk_API.start({ showWidget: true });
    if (attributes) await this.ask(page, "setAttributes", Object.assign({}, attributes, { hash: user.hash }));
  },
  resume() {},
  stop(page) {
    return this.ask(page, "logout");
  },
});
