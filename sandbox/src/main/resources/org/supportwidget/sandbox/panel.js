// The panel in which a sandbox vendor shows itself in the page.

function whenParsed(act) {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', act, { once: true });
  } else {
    act();
  }
}

// The panel: in the page's #sandbox-panels if it has one, else in the corner as a launcher would be.
function panelOf(vendor, title) {
  const found = document.querySelector('[data-sandbox-panel="' + vendor + '"]');
  if (found) {
    return found;
  }
  const id = 'sandbox-message-' + vendor;
  const panel = element('section', { 'data-sandbox-panel': vendor, class: 'sandbox-panel' },
    element('h3', {}, title),
    element('p', { 'data-sandbox': vendor, class: 'sandbox-status', 'aria-live': 'polite' }),
    element('ol', { 'data-sandbox-conversation': vendor, 'aria-label': 'Conversation' }),
    element('form', { class: 'sandbox-say' },
      element('label', { for: id }, 'Message'),
      element('input', { id, name: 'message', required: '', autocomplete: 'off' }),
      element('button', {}, 'Send')));
  const place = panelPlace();
  const next = [...place.children].find((other) => other.dataset.sandboxPanel > vendor);
  place.insertBefore(panel, next || null);
  return panel;
}

function panelPlace() {
  let place = document.getElementById('sandbox-panels');
  if (!place) {
    place = element('div', { id: 'sandbox-panels', class: 'sandbox-corner' });
    document.body.append(place);
  }
  if (!place.dataset.styled) {
    place.dataset.styled = 'true';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  return place;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// A constructed style sheet: the page's policy has no 'unsafe-inline' for styles and needs none.
const PANEL_STYLE = `
.sandbox-corner { position: fixed; right: 1rem; bottom: 1rem; width: min(20rem, calc(100vw - 2rem));
  max-height: 70vh; overflow: auto; display: grid; gap: .75rem; z-index: 10; }
.sandbox-panel { --ink: #1d2330; --soft: #5b6475; --paper: #fff; --line: #d8dde6; --tone: #5b6475;
  box-sizing: border-box; min-width: 0; padding: 1rem; font: 400 .9375rem/1.45 system-ui, sans-serif;
  color: var(--ink); background: var(--paper); border: 1px solid var(--line);
  border-top: 4px solid var(--tone); border-radius: .625rem; display: flex; flex-direction: column; }
.sandbox-panel[data-status=verified] { --tone: #16794a; }
.sandbox-panel[data-status=rejected], .sandbox-panel[data-status=unreachable] { --tone: #b3261e; }
.sandbox-panel h3 { margin: 0 0 .25rem; font-size: 1rem; }
.sandbox-status { margin: 0 0 .75rem; color: var(--tone); font-weight: 600; overflow-wrap: anywhere; }
.sandbox-status::before { content: '\\25CB  '; }
[data-status=verified] .sandbox-status::before { content: '\\2713  '; }
[data-status=rejected] .sandbox-status::before { content: '\\2717  '; }
.sandbox-panel ol { margin: 0; padding: 0; list-style: none; display: grid; gap: .375rem; flex: 1;
  align-content: start; }
.sandbox-panel li { padding: .375rem .625rem; border-radius: .5rem; overflow-wrap: anywhere;
  background: color-mix(in srgb, var(--tone) 12%, var(--paper)); justify-self: end; max-width: 85%; }
.sandbox-panel li:first-child { justify-self: start; background: color-mix(in srgb, var(--ink) 7%, var(--paper)); }
.sandbox-say { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
.sandbox-say[hidden] { display: none; }
.sandbox-say label { flex: 0 0 100%; font-size: .8125rem; color: var(--soft); margin-bottom: -.25rem; }
.sandbox-say input { flex: 1; min-width: 0; font: inherit; padding: .3rem .5rem; color: inherit;
  background: transparent; border: 1px solid var(--soft); border-radius: .375rem; }
.sandbox-say button { font: inherit; padding: .3rem .75rem; color: inherit; background: transparent;
  border: 1px solid var(--soft); border-radius: .375rem; cursor: pointer; }
.sandbox-say :focus-visible { outline: 3px solid #4c8dff; outline-offset: 1px; }
@media (prefers-color-scheme: dark) {
  .sandbox-panel { --ink: #e8ebf2; --soft: #a4adbd; --paper: #1b2130; --line: #333c4f; --tone: #a4adbd; }
  .sandbox-panel[data-status=verified] { --tone: #5fd39b; }
  .sandbox-panel[data-status=rejected], .sandbox-panel[data-status=unreachable] { --tone: #ff8a80; }
}
`;
