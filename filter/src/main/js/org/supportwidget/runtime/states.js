/*
 * Whose page it is. The server says so in blocks of data, <script type="application/json" data-support-widget="state">.
 *
 * While the document is parsed, a block that carries the document's nonce is the server's: nobody else knows the nonce. A
 * block that comes later, with a page that htmx, Turbo or another script swapped in, can be anybody's; it has no power but
 * to make the runtime ask the server. So markup that a user wrote starts and stops nobody.
 */
let post; // whether the page answers a request that must not be repeated
let told; // whether a block has come since the last soft navigation began
let unsure; // what the server could not be asked
let asking = Promise.resolve();

const names = (states) => states.filter((each) => !each.guard).map((each) => each.vendor);

// Takes over what the server says of some vendors; whom the page does not want, it only guards.
const adopt = (states, some, wanted, at) =>
  some.forEach((vendor) => {
    const state = states.find((each) => each.vendor === vendor) || { user: "" };
    const v = (vendors[vendor] = vendors[vendor] || { vendor, storable: storable() });
    const guard = !wanted.includes(vendor);
    const visitor = guard ? null : state.visitor;
    const same = v.user === state.user && (guard || !v.visitor === !visitor);
    Object.assign(v, state, { guard, user: v.user, visitor: v.visitor, since: at });
    if (!same) turn(v, state.user, visitor, at);
  });

// Asks the server whose page it is now.
const refresh = (asked) =>
  (asking = asking.then(async () => {
    const begun = performance.now();
    const wanted = asked || names(all());
    try {
      const answer = (await within(PATIENCE / 2, ask(path + "/state"))) || { vendors: [], at: serverTime() };
      unsure = null;
      clock = answer.at - begun;
      noteConsent(answer);
      noteSession(answer);
      adopt(answer.vendors, Object.keys(vendors).concat(wanted), wanted, answer.at);
    } catch (e) {
      unsure = [asked];
    }
  }));

// A page that was on its way when a user was stopped, prefetched or out of a cache, starts nobody; it is fetched anew, once.
const isStale = (state) => state.vendors.some((each) => isOvertaken(each, state.at));

const fetchAnew = async (state) => {
  // Their loaders are on their way already.
  for (const each of state.vendors) prepare(each);
  if (!post && performance.getEntriesByType("navigation")[0].type !== "reload") {
    location.reload();
    return;
  }
  for (const each of state.vendors) {
    const ran = each.user && own(each);
    vendors[each.vendor] = Object.assign(each, { visitor: null, storable: storable(), ran });
  }
  await refresh(names(state.vendors));
  // The same user: another server's clock is ahead.
  const known = all().find((v) => v.visitor);
  if (known) noteStop(known.since);
};

// Whether the server has rendered the loader; it does not where consent is to be given first.
const isAsked = (each, state) => each.visitor && !each.late && !state.top && !waitsForConsent(state);

const begin = (state) => {
  ({ path, post } = state);
  clock = state.at;
  noteConsent(state);
  noteSession(state);
  told = true;
  for (const each of state.vendors) {
    const before = vendors[each.vendor];
    each.asked = (before && before.asked) || isAsked(each, state);
  }
  if (isStale(state)) {
    fetchAnew(state);
    return;
  }
  adopt(state.vendors, state.vendors.map((each) => each.vendor), names(state.vendors), state.at);
};

// A page that was swapped in is whoever's it says; if that is the user whom the runtime knows, all goes on.
const hint = (state) => {
  told = true;
  const isKnown = (each) => vendors[each.vendor] && vendors[each.vendor].user === each.user;
  if (state.vendors.every(isKnown)) state.vendors.forEach((each) => restart(vendors[each.vendor]));
  else refresh(names(state.vendors));
};

const take = (block, state, parsed) => {
  if (!parsed) hint(state);
  else if (block.nonce === nonce && !(state.top && self !== top)) {
    if (ofDocument("prerendering")) listenInDocument("prerenderingchange", () => begin(state));
    else begin(state);
  }
};
