/*
 * What other tabs do. They share the vendor's storage: a stop that comes after somebody else was started ends the wrong
 * session. So tabs hear of each other's marks, and where there are Web Locks (on https and localhost), each page in which
 * a vendor runs has a share in the vendor's lock, and whoever stops it asks for the whole.
 */
const LOCK = 1000; // ms for the other tabs to let go; one whose main thread is held cannot

// Resolves to what frees the lock; in time, or where there are no locks, also without it.
const lock = (v, mode) =>
  new Promise((resolve, reject) => {
    const bound = new AbortController();
    setTimeout(() => bound.abort(), LOCK);
    navigator.locks
      .request(PREFIX + "." + v.vendor, { mode, signal: bound.signal }, () => new Promise(resolve))
      .catch(reject);
  }).catch(() => () => {});

// Has a share in the lock for as long as the vendor runs here.
const share = async (v) => {
  if (v.runs && !v.free) v.free = await lock(v, "shared");
  if (!v.runs) release(v);
};

// A user who is not any longer the one of the marks is nobody in this page. To stop the other is not for this page.
const hear = (v) => {
  if (v.ran && !current(v)) {
    if (v.runs) {
      forgetPages();
      Object.assign(v, { user: "", visitor: null, runs: false, heard: true });
    }
    // Also where the page still waits for its turn: the vendor starts whom it has been told as soon as its script is there.
    prepare(v);
  }
  retry(v);
};

let away; // while the browser keeps the page for Back

const look = () => {
  if (away) return;
  all().forEach(hear);
  if (unsure) refresh(unsure[0]);
};

// Tells the tabs where the vendor runs for somebody else to start it again.
const poke = (v) => {
  put(PREFIX + ".?", v.vendor);
  put(PREFIX + ".?", null);
};

listen("storage", (event) => {
  if (event.key !== PREFIX + ".?") look();
  else restart(vendors[event.newValue]);
});
// A page with a lock is not kept for Back.
listen("pagehide", () => {
  away = true;
  all().forEach(release);
});

// A page that is restored for somebody else is fetched anew; to stop its own user would end the other's session.
listen("pageshow", (event) => {
  const isAnothers = (v) => !current(v) || (v.user && !v.storable);
  if (event.persisted && !post && all().some(isAnothers)) {
    location.reload();
    return;
  }
  away = false;
  all().forEach(share);
  look();
});
listen("visibilitychange resume online", look);
listen("focus", (event) => event.target === window && look());
