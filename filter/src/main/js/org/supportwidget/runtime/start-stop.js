/*
 * Starts each vendor for the page's user and stops it when that user has gone.
 *
 * "Somebody is to be stopped" is the mark "-FINGERPRINT". While it is there every page stops the vendor as soon as its
 * loader is there, however late, and nobody else is started. It goes only after a stop that worked on line.
 */

// Ends what this page started, when the stop that all tabs share is done elsewhere or has been done.
const leave = async (v) => {
  const theirs = () => isPlus(markOf(v));
  let there = isReady(v);
  if (!there) {
    release(v);
    there = await loaded(v, () => !theirs());
  }
  if (there) await within(PATIENCE, pluginOf(v).stop(pageOf(v, () => true)));
  v.ran = null;
  release(v);
  // That stop was not for somebody who runs it in another tab.
  if (there && theirs()) poke(v);
};

// The stop that all tabs share.
const stop = async (v) => {
  const mark = markOf(v);
  // While a loader was on its way, another tab may have ended this stop or started somebody else.
  const still = () => markOf(v) === mark;
  prepare(v);
  release(v);
  // Before the loader comes: the visitor must not be seen, not even while a lock is waited for.
  const free = await lock(v, "exclusive");
  try {
    if (!(await loaded(v, still))) return;
    await within(PATIENCE, pluginOf(v).stop(pageOf(v, still)));
    // What another tab's stop has overtaken may have gone no further here: this page leaves by itself.
    if (!still()) return;
    if (!navigator.onLine) throw v;
    v.ran = null;
    write(v.vendor, v.unmarked ? "+" : null);
    v.clean = true;
    announceEvent(v, "stop");
  } finally {
    if (still() || v.clean) forget(pluginOf(v));
    free();
  }
};

// Whether somebody was stopped after the server said whose page it is: it may have been the page's user.
const isOvertaken = (v, since = v.since) => markOf(v) !== own(v) && v.user && lastStop() > since;

// Whether the vendor may be started for the page's user, as far as the marks say.
const mayStart = (v) => allowed && v.visitor && !owed(v) && (current(v) || !isPlus(markOf(v)));

// Before a start, not after it: a page may be left at any time. Some start as soon as their script is there.
const offer = (v) => {
  if (v.user) write(v.vendor, own(v));
  prepare(v, v.visitor);
};

const start = async (v) => {
  // A frame of the user's may be in the page, whether the vendor comes to be started or not.
  v.ran = own(v);
  v.free = await lock(v, "shared");
  if (!mayStart(v) || isOvertaken(v)) {
    release(v);
    if (isOvertaken(v)) await refresh();
    if (isOvertaken(v)) throw v;
    v.again = true;
    return;
  }
  v.runs = true;
  v.clean = false;
  offer(v);
  const wanted = () => v.runs && current(v);
  if ((await loaded(v, wanted)) && wanted()) {
    v.started = true;
    await within(PATIENCE, pluginOf(v).start(v.visitor, pageOf(v, wanted)));
    announceEvent(v, "start");
  }
};

const pass = async (v) => {
  // Without consent what is known by name goes at once; the rest is stopped by the vendor's script, if there ever is consent.
  if (!allowed && !v.asked && !isReady(v)) {
    if (refused || owed(v)) forget(pluginOf(v));
    return;
  }
  const stays = v.visitor && v.ran === own(v);
  if (v.ran && !v.runs && !stays && (v.heard || !owed(v))) await leave(v);
  // The tab that was heard stops it, if it can.
  if (v.heard && owed(v)) await wait(LEAVE);
  if (owed(v)) {
    await stop(v);
    if (v.visitor) await wait(BEAT);
  }
  if (mayStart(v) && !v.runs) await start(v);
};

// Does what is to be done, one thing after the other; what fails is tried again, ever more seldom.
const settle = (v) => {
  v.again = true;
  wake(v);
  const work = async () => {
    while (v.again) {
      v.again = false;
      await pass(v).catch(() => {
        v.pause = Math.min(2 * v.pause || 5000, 300000);
        setTimeout(retry, v.pause, v);
      });
    }
    v.work = null;
  };
  return (v.work = v.work || work());
};

const retry = (v) => {
  if (v.error) {
    v.asked = v.error = v.runs = false;
    release(v);
  }
  settle(v);
};

// Makes somebody the page's user, or nobody; whoever else is marked is announced to all tabs as to be stopped.
const turn = (v, user, visitor, since) => {
  if (v.user) forgetPages();
  Object.assign(v, { user, visitor, since, runs: false, heard: false });
  const mark = markOf(v);
  if (isPlus(mark) && (refused || !current(v))) {
    write(v.vendor, "-" + mark.slice(1));
    noteStop(Math.max(since, lastStop()));
  }
  if (!mayStart(v) || isOvertaken(v)) prepare(v);
  else offer(v);
  return settle(v);
};

const halt = (v) => turn(v, "", null, serverTime());

// The beat is for whoever leaves the page next.
const haltAll = async (patience) => {
  const left = all().some(leftOver);
  await Promise.race([Promise.all(all().map(halt)), wait(+patience || LEAVE)]);
  if (left) await wait(BEAT);
};

// The page was swapped, and what the vendor showed may have gone with it; or its session was ended by mistake.
const restart = async (v) => {
  try {
    const plugin = pluginOf(v);
    const show = plugin.resume || plugin.start;
    if (v.runs && current(v) && isReady(v)) await show.call(plugin, v.visitor, pageOf(v, () => v.runs));
  } catch (e) {
    // It goes on as it is; or is not in this page.
  }
};
