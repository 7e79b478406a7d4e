/*
 * The vendors of the page, what their marks say, and their loaders.
 *
 * Of each vendor the page knows what the server said (vendor, user, visitor, loader, id, late, configuration, token,
 * unmarked) and
 *   load, error whether its loader has come or failed
 *   runs   whether the vendor runs for the page's user
 *   ran    the mark with which this page last started it, until it has been stopped here
 *   heard  whether another tab said that the page's user has gone
 *   since  the server's time at which it last said so
 */
const plugins = {};
const vendors = {};
const all = Object.values.bind(null, vendors);

vendor = (name, plugin) => {
  plugins[name] = Object.assign({ prepare() {} }, plugin);
};

const own = (v) => "+" + v.user;
const markOf = (v) => read(v.vendor);
const isPlus = (mark) => /^\+./.test(mark);

// Whether the vendor may run for the page's user, as far as the marks say.
const current = (v) => {
  const mark = markOf(v);
  return mark ? mark === own(v) : !v.user || !v.storable;
};

const owed = (v) => {
  const mark = markOf(v);
  return mark ? mark[0] === "-" : (v.unmarked || !v.storable) && !v.clean;
};

// Whether somebody may be left to be stopped.
const leftOver = (v) => v.ran || !v.storable || somebodys(markOf(v));

const pluginOf = (v) => plugins[v.vendor];

const isReady = (v) => pluginOf(v).ready(v.load);

const announceEvent = (v, what) =>
  ofWindow("dispatchEvent")(new CustomEvent(PREFIX + ":" + what, { detail: { vendor: v.vendor } }));

const prepare = (v, visitor) => attempt(() => pluginOf(v).prepare(visitor || null, v.configuration));

const pageOf = (v, still) => ({
  user: v.user,
  configuration: v.configuration,
  started: v.started,
  heard: v.heard,
  still,
  token: (value) => token(v, value),
  // Of a promise, or of what is given a callback: that it has happened, in time.
  acknowledged: (done, ms) => within(ms || PATIENCE / 4, done.call ? new Promise(done) : done),
});

const load = (v) => {
  if (!allowed || v.asked || !v.loader) return;
  v.asked = true;
  const script = ofDocument("createElement")("script");
  script.nonce = nonce;
  script.dataset.supportWidget = v.vendor;
  script.id = v.id || "";
  script.src = v.loader;
  ofDocument("documentElement").append(script);
};

// Waits for the loader as long as somebody wants it; resolves to whether it is there.
const loaded = async (v, wanted) => {
  for (let looks = 0; wanted(); looks++) {
    if (isReady(v)) return true;
    if (v.error) throw v;
    load(v);
    await new Promise((resolve) => {
      v.wake = resolve;
      setTimeout(resolve, looks < PATIENCE / POLL ? POLL : 1000);
    });
  }
  return false;
};

const wake = (v) => v.wake && v.wake();

const release = (v) => {
  if (v.free) v.free();
  v.free = null;
};

// What became of a loader of ours; and of any script: a visitor who is to be stopped must not be seen, not even until the
// next look.
const heed = ({ target, type }) => {
  const v = target.nonce === nonce && vendors[target.dataset.supportWidget];
  if (v) v[type] = 1;
  all().forEach(wake);
};
listenInDocument("load", heed);
listen("error", heed);
