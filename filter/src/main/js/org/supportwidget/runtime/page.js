/*
 * The page, as no markup can shadow it. An element's id or name hides members of document and of window: a comment with
 * <img name=cookie> or <a id=supportWidget> would switch the guard off. So every member is read from its prototype.
 */
const members = (prototype, target) => (name) => {
  const found = Reflect.get(prototype, name, target);
  return typeof found === "function" ? found.bind(target) : found;
};

const ofDocument = members(Document.prototype, document);
const ofWindow = members(EventTarget.prototype, window);
const ofForm = (form, name) => members(HTMLFormElement.prototype, form)(name);
const ofElement = (element, name) => members(Element.prototype, element)(name);

const listen = (types, act) => types.split(" ").forEach((type) => ofWindow("addEventListener")(type, act, true));

// The load of a script, unlike its failure, stops at the document.
const listenInDocument = (type, act) => ofDocument("addEventListener")(type, act, true);

// What a script has put into window under a name; for plug-ins, too.
global = (name) => ({}.hasOwnProperty.call(window, name) ? window[name] : undefined);

const BEAT = 200; // ms between a stop and what follows, for other tabs to stop too and for the vendor's last request
const POLL = 50; // ms between two looks for a loader
const PATIENCE = 20000; // ms for a vendor's stop
const LEAVE = 2000; // ms that a sign-out waits

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const within = (ms, promise) => Promise.race([promise, new Promise((resolve, reject) => setTimeout(reject, ms))]);
const attempt = (act) => {
  try {
    return act();
  } catch (e) {
    return null;
  }
};

// The nonce of this document: its own state blocks and the scripts that the runtime adds carry it.
const nonce = ofDocument("currentScript").nonce;
