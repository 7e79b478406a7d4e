/* The only global. A second runtime in one page does nothing. */
if (!global("supportWidget")) {
  Object.defineProperty(window, "supportWidget", {
    value: Object.freeze(withConsent({ stop: haltAll, refresh: () => refresh() })),
  });
  // Once the plug-ins have said what they are, and still before any other script.
  queueMicrotask(observe);
}
