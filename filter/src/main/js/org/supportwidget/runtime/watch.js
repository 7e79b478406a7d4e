/*
 * A page that stays open while its session times out. Where the configuration asks for it, the page knows how long a session
 * lasts. When no tab has seen an answer of this origin for so long, one of them asks the server who is signed in: after the
 * time, so that the question by itself keeps no session alive.
 */
const SEEN = PREFIX + "-seen"; // when a tab last saw an answer, by this computer's clock
const SLACK = 1000; // ms: containers count whole seconds
const GLANCE = 30000; // ms between two looks at the clock; timers do not count the time that a laptop sleeps
let session = 0; // ms that a session lasts without a request; 0 for no session
let answered = 0;
let glance;

const seenAt = (time) => {
  answered = time;
  put(SEEN, time);
};

const noteAnswer = () => seenAt(Date.now());

const lastSeen = () => Math.max(answered, +attempt(() => localStorage.getItem(SEEN)));

const dueIn = () => Math.min(lastSeen(), Date.now()) + session + SLACK - Date.now();

const isDue = () => session && dueIn() <= 0;

// Whoever gets the lock notes that it asks, so that the other tabs need not.
const askOnce = async () => {
  const free = await lock({ vendor: "?" }, "exclusive");
  try {
    if (isDue()) {
      const before = lastSeen();
      noteAnswer();
      await refresh();
      // A question without an answer was none.
      if (unsure) seenAt(before);
    }
  } finally {
    free();
  }
};

const checkSession = () => {
  clearTimeout(glance);
  if (!session || !all().some((v) => v.user)) return;
  const due = isDue();
  if (due) askOnce();
  glance = setTimeout(checkSession, due ? GLANCE : Math.min(GLANCE, dueIn()));
};

const noteSession = (state) => {
  session = state.session * 1000 || 0;
  noteAnswer();
  // Once the page's user is known.
  clearTimeout(glance);
  glance = setTimeout(checkSession);
};

const isAnswer = ({ initiatorType, name, transferSize, responseStatus }) =>
  /^(fetch|xmlhttprequest|iframe)$/.test(initiatorType) &&
  name.startsWith(location.origin + "/") &&
  transferSize > 0 &&
  !(responseStatus >= 400);

attempt(() =>
  new PerformanceObserver((list) => {
    if (session && list.getEntries().some(isAnswer)) noteAnswer();
  }).observe({ type: "resource" })
);

listen("focus visibilitychange resume pageshow online", checkSession);
