/* The only global. A second runtime in one page does nothing. */
if (!global("supportWidget")) {
  Object.defineProperty(window, "supportWidget", {
    value: Object.freeze({ stop: haltAll, refresh: () => refresh() }),
  });
  observe();
}
