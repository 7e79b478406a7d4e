/*
 * What only the server can say: who is signed in now, and a token for the page's user. Both are asked for in a way that
 * request caches pass over, so that nobody lands on them after a log-in.
 */
let path; // of the tokens and the state
let clock = 0; // the server's time at the beginning of this page

const serverTime = () => clock + performance.now();

// The value is the plug-in's, for a token that is to name it: in a header, as servers log what is in an address.
// The answer's JSON; null if nobody is signed in, as a log-in page or the way to one says too.
const ask = async (url, value = "") => {
  const answer = await fetch(location.origin + url, {
    cache: "no-store",
    redirect: "manual",
    headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest", "X-Value": value },
  });
  // A redirect that is not followed has the status 0.
  if (!answer.status || answer.status === 401) return null;
  if (!answer.ok) throw answer;
  return /html/.test(answer.headers.get("Content-Type")) ? null : (await answer.json()) || {};
};

// A fresh token for the page's user; undefined if none can be had. The user of the session may have changed since.
const token = async (v, value, again) => {
  // If it fails, once more.
  const answer = v.runs && (await within(PATIENCE / 2, ask(v.token + "?for=" + v.user, value)).catch(() => {}));
  if (!v.runs) return;
  if (answer && answer.token) return answer.token;
  if (answer !== null) return again ? undefined : token(v, value, true);
  if (current(v)) halt(v);
  else hear(v);
};
