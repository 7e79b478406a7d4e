/*
 * What the browser remembers of each vendor: "+FINGERPRINT" of the user for whom it was last started, "-FINGERPRINT" while
 * that user is to be stopped, "+" for nobody, and mostly nothing. It is kept twice, in local storage and in a first-party
 * cookie, because applications and browsers clear one or the other; either is enough to know that somebody may be left.
 * One more cookie says when a user was last stopped, by the server's clock.
 */
const PREFIX = "support-widget";

const put = (key, value) =>
  attempt(() => (value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)));

const setCookie = (name, value, domain) =>
  attempt(() =>
    Reflect.set(
      Document.prototype,
      "cookie",
      name +
        "=" +
        (value || "") +
        ";path=/;samesite=lax;max-age=" +
        (value === null ? 0 : 34560000) + // 400 days, the most that browsers grant
        (location.protocol === "https:" ? ";secure" : "") +
        (domain ? ";domain=" + domain : ""),
      document
    )
  );

const cookies = () => attempt(() => ofDocument("cookie").split("; ")) || [];

const getCookie = (name) =>
  cookies().reduce((found, each) => (each.startsWith(name + "=") ? each.slice(name.length + 1) : found), null);

const read = (name) => attempt(() => localStorage.getItem(PREFIX + "." + name)) || getCookie(PREFIX + "." + name);

const write = (name, mark) => {
  put(PREFIX + "." + name, mark);
  setCookie(PREFIX + "." + name, mark);
};

// Whether marks can be kept at all.
let kept = 0;
const storable = () => {
  if (kept === 0) {
    write("?", "x".repeat(33));
    kept = read("?");
    write("?", null);
  }
  return kept;
};

const lastStop = () => +getCookie(PREFIX);
const noteStop = (time) => setCookie(PREFIX, time);

// As texts are compared, "+" itself is the least of the marks.
const somebodys = (mark) => mark > "+";

// Removes what a vendor is known to keep in the page's own storage; a name that ends in "*" stands for all that begin so.
const forget = ({ keys = [], cookies: names = [] }) => {
  const named = (list, name) =>
    list.some((each) => (each.endsWith("*") ? name.startsWith(each.slice(0, -1)) : name === each));
  attempt(() => Object.keys(localStorage).forEach((key) => named(keys, key) && put(key, null)));
  cookies()
    .map((each) => each.split("=")[0])
    .filter((name) => named(names, name))
    .forEach((name) => {
      setCookie(name, null);
      // Nobody says for which of these a cookie was set.
      for (let domain = location.hostname; domain; domain = domain.replace(/^[^.]*\.?/, "")) {
        setCookie(name, null, domain);
      }
    });
};
