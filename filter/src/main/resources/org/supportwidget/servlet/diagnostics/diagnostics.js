{
  const PREFIX = "support-widget.";
  const meanings = { "+": "was started for a user", "-": "a user is to be stopped" };
  const meaning = (mark) => (mark === "+" ? "for nobody" : meanings[mark[0]] || "unknown");
  const cookies = () => Object.fromEntries(document.cookie.split("; ").map((each) => each.split("=")));
  const stored = (read) => {
    try {
      return read();
    } catch (e) {
      return null;
    }
  };
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const list = (pairs) => {
    const dl = document.createElement("dl");
    pairs.forEach(([name, value]) => dl.append(element("dt", name), element("dd", value)));
    return dl;
  };
  const names = new Set([
    ...(stored(() => Object.keys(localStorage)) || []),
    ...Object.keys(cookies()),
  ]);
  const marks = [...names]
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => {
      const mark = stored(() => localStorage.getItem(name)) || cookies()[name];
      return [name.slice(PREFIX.length), `${meaning(mark)} (mark ${mark.slice(0, 9)}…)`];
    });
  const events = stored(() => JSON.parse(localStorage.getItem("support-widget-diagnostics"))) || [];
  const browser = document.getElementById("browser");
  browser.replaceChildren(
    element("h3", "Marks of the session's end"),
    marks.length ? list(marks) : element("p", "None: no vendor has been started here since the last stop."),
    element("h3", "What pages have seen, the last first"),
    events.length
      ? list(events.reverse().map(([time, path, what]) => [new Date(time).toLocaleTimeString(), `${path}: ${what}`]))
      : element("p", "Nothing yet: open a page of the application with the widget, then reload this one.")
  );
}
