/*
 * Pages that never reload: htmx, Turbo and others fetch a page and swap it into the living document. Its block may turn up
 * anywhere, so an observer looks at what is added. Where a page has none, or was swapped in part, the server is asked.
 */
const BLOCK = "script[data-support-widget=state]";
const seen = new WeakSet();

const notice = (block) => {
  if (seen.has(block)) return;
  attempt(() => take(block));
  seen.add(block);
};

const observe = () => {
  ofDocument("querySelectorAll")(BLOCK).forEach(notice);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node instanceof HTMLScriptElement) [node].filter((script) => matches(script, BLOCK)).forEach(notice);
        else if (node.firstElementChild) ofElement(node, "querySelectorAll")(BLOCK).forEach(notice);
      }
    }
  }).observe(document, { childList: true, subtree: true });
};

// Copies of pages, with what vendors showed there, are the previous user's.
const forgetPages = () => {
  attempt(() => global("Turbo").cache.clear());
  attempt(() => sessionStorage.removeItem("htmx-history-cache"));
  put("htmx-history-cache", null);
};

// Into such a copy goes only whose page it was, and no proof of it; and no script to be run again.
listen("turbo:before-cache htmx:beforeHistorySave", () => {
  const text = JSON.stringify({ vendors: all().map(({ vendor, user, guard }) => ({ vendor, user, guard })) });
  ofDocument("querySelectorAll")("script[data-support-widget]").forEach((script) => {
    script.setAttribute("data-turbo-eval", "false");
    if (matches(script, BLOCK)) script.textContent = text;
  });
});

listen("turbo:visit htmx:beforeRequest popstate", () => {
  told = false;
});

listen("turbo:load htmx:afterSettle htmx:historyRestore", (event) => {
  const isPart = event.type === "htmx:afterSettle" && !event.detail.boosted;
  if (!isPart && !told && path) refresh();
});
