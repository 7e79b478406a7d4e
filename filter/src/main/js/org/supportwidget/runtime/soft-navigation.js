/*
 * Pages that never reload: htmx, Turbo and others fetch a page and swap it into the living document. Its block may turn up
 * anywhere, so an observer looks at what is added. Where a page has none, or was swapped in part, the server is asked.
 */
const BLOCK = "script[data-support-widget=state]";
const seen = new WeakSet();
let cut; // the block in which the document, as far as it has come, ends

// What is parsed with the document; its end may come later than its beginning.
const notice = (block) => {
  if (seen.has(block)) return;
  const parsed = block === cut || ofDocument("readyState") === "loading";
  const state = attempt(() => JSON.parse(block.textContent));
  if (parsed && !state) {
    cut = block;
    return;
  }
  seen.add(block);
  attempt(() => take(block, state, parsed));
};

const noticeRest = () => cut && notice(cut);
listenInDocument("DOMContentLoaded", noticeRest);

const observe = () => {
  ofDocument("querySelectorAll")(BLOCK).forEach(notice);
  new MutationObserver((records) => {
    noticeRest();
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (matches(node, BLOCK)) notice(node);
        else if (node.firstElementChild) Element.prototype.querySelectorAll.call(node, BLOCK).forEach(notice);
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
    if (/json/.test(script.type)) script.textContent = text;
  });
});

listen("turbo:visit htmx:beforeRequest popstate", () => {
  told = false;
});

listen("turbo:load htmx:afterSettle htmx:historyRestore", (event) => {
  const isPart = event.type === "htmx:afterSettle" && !event.detail.boosted;
  if (!isPart && !told && path) refresh();
});
