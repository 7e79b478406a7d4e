{
  const KEY = "support-widget-diagnostics";
  const note = (what) => {
    try {
      const events = JSON.parse(localStorage.getItem(KEY) || "[]");
      events.push([Date.now(), location.pathname, what]);
      localStorage.setItem(KEY, JSON.stringify(events.slice(-50)));
    } catch (e) {
      // There is no storage here.
    }
  };
  const vendorOf = ({ target }) =>
    target instanceof HTMLScriptElement && target.src && target.dataset.supportWidget;
  const hear = (type, what) =>
    EventTarget.prototype.addEventListener.call(
      type === "load" ? document : window,
      type,
      (event) => {
        const text = what(event);
        if (text) note(text);
      },
      true
    );
  hear("load", (event) => vendorOf(event) && vendorOf(event) + " has loaded its script");
  hear("error", (event) => vendorOf(event) && vendorOf(event) + " could not load its script");
  hear("support-widget:start", (event) => event.detail.vendor + " has been started");
  hear("support-widget:stop", (event) => event.detail.vendor + " has been stopped");
  // Without the query: a vendor's frame may have the user's e-mail and proof in it.
  hear("securitypolicyviolation", (event) =>
    ["policy violated:", event.effectiveDirective, event.blockedURI.replace(/[?#].*/, "")].join(" ")
  );
}
