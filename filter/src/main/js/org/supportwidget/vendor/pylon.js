vendor("pylon", {
  // It has no log-out: a page in which it does not run has nothing to call, and nobody needs its script for that.
  ready(arrived) {
    return !this.visitor || (arrived && global("Pylon"));
  },
  // Its script reads this when it arrives, and never again.
  prepare(visitor, configuration) {
    this.visitor = visitor;
    if (visitor && this.asked() && visitor.email_hash === this.hash) return;
    delete window.pylon;
    if (!visitor || this.asked()) return;
    if (!global("Pylon")) {
      const queue = function () {
        queue.e(arguments);
      };
      queue.q = [];
      queue.e = (call) => queue.q.push(call);
      window.Pylon = queue;
    }
    window.pylon = { chat_settings: Object.assign({}, configuration, visitor) };
    this.hash = visitor.email_hash;
  },
  asked: () => Document.prototype.querySelector.call(document, "script[data-support-widget=pylon]"),
  // It has started by itself. What a second user in one page would see of the first is not known.
  start(visitor) {
    if (this.hidden && visitor.email_hash === this.hash) Pylon("showChatBubble");
    this.hidden = false;
  },
  resume() {},
  stop() {
    if (!this.asked()) return;
    this.hidden = true;
    Pylon("hide");
    Pylon("hideChatBubble");
  },
});
