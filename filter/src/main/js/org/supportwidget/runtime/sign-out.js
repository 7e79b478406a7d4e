/*
 * data-support-logout: holds a sign-out back until the vendors have stopped, then lets it go on in the way the user asked.
 * It may come late, but is never lost: not if the button or the form has been replaced meanwhile.
 */
let waiting;
let released;

const matches = (node, selector) => node instanceof Element && Element.prototype.matches.call(node, selector);

const isAttached = (element) => ofDocument("contains")(element);

// Without a place in the page, elements do nothing.
const attach = (element, parent) => {
  ofElement(element, "setAttribute")("hidden", "");
  ofElement(parent, "append")(element);
};

const goOn = (element, form, fields, submitter) => {
  const pressed = submitter || element;
  const isLost = (field) => field.form !== form && !ofForm(form, "elements")[field.name];
  fields.filter(isLost).forEach((field) => attach(field, form));
  if (form && !isAttached(form)) attach(form, ofDocument("body"));
  if (form && pressed !== form && pressed.form !== form) attach(pressed, form);
  if (!isAttached(pressed)) attach(pressed, ofDocument("body"));
  if (pressed !== form) pressed.disabled = false;
  released = element;
  if (element === form) ofForm(form, "requestSubmit")(submitter);
  else element.click();
  released = null;
};

// The form that a click on the element submits.
const formOf = (element) => (/^(submit|image)$/.test(element.type) ? element.form : null);

const isInvalid = (form, element) =>
  matches(form, ":invalid") && !ofForm(form, "noValidate") && !element.formNoValidate;

const hold = (event, element) => {
  const submits = event.type === "submit";
  const form = submits ? element : formOf(element);
  // The browser says what is missing, and nobody signs out.
  if (!submits && form && isInvalid(form, element)) return;
  if (!waiting && !all().some(leftOver)) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    haltAll();
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (waiting) return;
  waiting = true;
  const fields = form ? [...ofForm(form, "elements")] : [];
  haltAll().then(() => {
    waiting = false;
    goOn(element, form, fields, submits ? event.submitter : null);
  });
};

listen("click submit", (event) => {
  const element = event.composedPath().find((node) => matches(node, "[data-support-logout]"));
  if (element && element !== released && (event.type === "submit") === element instanceof HTMLFormElement) {
    hold(event, element);
  }
});
