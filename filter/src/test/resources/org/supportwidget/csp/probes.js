async () => {
  const ran = window.ran;
  const port = location.port;
  const on = host => `http://${host}.localhost:${port}`;
  const fetched = (name, url) => fetch(url).then(() => { ran[name] = true; }, () => {});
  const image = (name, url) => new Promise(done => {
    const img = new Image();
    img.onload = () => { ran[name] = true; done(); };
    img.onerror = done;
    img.src = url;
  });
  const frame = url => new Promise(done => {
    const frame = document.createElement("iframe");
    frame.onload = frame.onerror = done;
    frame.src = url;
    document.body.appendChild(frame);
  });
  const script = url => new Promise(done => {
    const script = document.createElement("script");
    script.onload = script.onerror = done;
    script.src = url;
    document.body.appendChild(script);
  });
  const worker = (name, url) => new Promise(done => {
    try {
      const worker = new Worker(url);
      worker.onmessage = () => { ran[name] = true; worker.terminate(); done(); };
      worker.onerror = done;
    } catch (e) {
      done();
    }
  });
  const until = async condition => {
    const end = Date.now() + 10000;
    while (!condition() && Date.now() < end) {
      await new Promise(next => setTimeout(next, 10));
    }
  };
  const width = id => getComputedStyle(document.getElementById(id)).width;
  ran["app.style"] = width("nonced") === "11px";
  ran["app.plainStyle"] = width("plain") === "12px";
  ran["app.styleAttribute"] = width("attribute") === "13px";
  document.getElementById("button").click();
  await Promise.all([
    fetched("app.connection", "/x"),
    fetched("evil.connection", on("evil") + "/x"),
    image("app.image", "/x.svg"),
    image("evil.image", on("evil") + "/x.svg"),
    image("evil.widgetImage", on("widget") + "/x.svg"),
    frame("/x.html?app.frame"),
    frame(on("evil") + "/x.html?evil.frame"),
    script(on("evil") + "/evil.js?evil.madeScript"),
    worker("app.worker", "/worker.js"),
    worker("app.blobWorker", URL.createObjectURL(new Blob(["postMessage(1)"]))),
  ]);
  await until(() => !ran["widget.inline"] || (ran.settled && (!ran["widget.script"] || ran.done)));
  return Object.keys(ran).filter(name => ran[name] === true && name.includes("."));
}
