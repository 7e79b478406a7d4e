vendor("unthread-portal", {
  // Without a command that ends a session there is nothing to call in a page in which it does not run.
  ready(arrived) {
    return !(this.visitor || this.command) || (arrived && global("UnthreadPortal"));
  },
  prepare(visitor, configuration) {
    this.visitor = visitor;
    this.command = configuration.stop;
    if (!global("UnthreadPortal")) {
      const queue = function () {
        queue.q.push(arguments);
      };
      queue.q = [];
      window.UnthreadPortal = queue;
    }
  },
  place: ({ container }) => Document.prototype.querySelector.call(document, container),
  // In a page that has the place for it. What a second user in one page would see of the first is not known.
  start(visitor, page) {
    const place = this.place(page.configuration);
    if (!place || place === this.shown || this.over) return;
    this.shown = place;
    const { baseUrl, container } = page.configuration;
    const getToken = async () => {
      const token = await page.token();
      return token && page.still() ? token : new Promise(() => {});
    };
    UnthreadPortal("boot", { baseUrl, container, getToken });
  },
  stop(page) {
    const { baseUrl } = page.configuration;
    this.over = !!this.shown;
    const frames = Document.prototype.querySelectorAll.call(document, "iframe");
    for (const frame of frames) if (frame.src.startsWith(baseUrl + "/")) frame.remove();
    if (this.command) UnthreadPortal(this.command);
  },
});
