(function () {
  var base = new URL(document.currentScript.src).origin;
  var left = 2;
  function done() {
    left -= 1;
    ran.done = left === 0;
  }
  ran["widget.script"] = true;
  fetch(base + "/x").then(function () { ran["widget.connection"] = true; done(); }, done);
  var frame = document.createElement("iframe");
  frame.onload = frame.onerror = done;
  frame.src = base + "/x.html?widget.frame";
  document.body.appendChild(frame);
})();
