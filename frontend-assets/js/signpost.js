// Signpost in the browser: what saves a reload or a reach for the mouse. Every page works without it.
// No page text lives here: what is spoken comes from the data attributes of the status line.

const status = document.querySelector('[data-spoken]');
const words = status ? status.dataset : {};

/* ---- saying things: one polite status line, cleared after a while ---- */

let silence;

function say(sentence) {
  if (!status || !sentence) return;
  status.textContent = '';
  clearTimeout(silence);
  requestAnimationFrame(() => { status.textContent = sentence; });
  silence = setTimeout(() => { status.textContent = ''; }, 5000);
}

/* ---- copying ---- */

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    say(words.copied);
  } catch {
    getSelection().selectAllChildren(source);
    say(words.notCopied);
  }
}

/* ---- rows of a form, such as the nodes of a cluster ----
   [data-rows] holds [data-row]s; [data-row-add] and [data-row-remove] are submit buttons that the server
   understands as well. Numbers in names and ids count from 0, [data-row-number] and labels from 1. */

function renumber(row, index) {
  const swap = (text) => text.replace(/\[\d+\]/, `[${index}]`);
  for (const element of [row, ...row.querySelectorAll('*')]) {
    for (const name of ['name', 'id', 'for', 'aria-describedby', 'aria-labelledby']) {
      if (element.hasAttribute(name)) element.setAttribute(name, swap(element.getAttribute(name)));
    }
    if (element.dataset.rowLabel) element.setAttribute('aria-label', element.dataset.rowLabel.replace('#', index + 1));
    if ('rowNumber' in element.dataset) element.textContent = (element.dataset.rowNumber || '#').replace('#', index + 1);
    if ('rowRemove' in element.dataset) element.value = index;
  }
}

function rowsOf(box) {
  return [...box.querySelectorAll('[data-row]')];
}

function settle(box) {
  const rows = rowsOf(box);
  rows.forEach(renumber);
  const add = box.closest('form').querySelector('[data-row-add]');
  if (add && box.dataset.most) add.disabled = rows.length >= Number(box.dataset.most);
  rows.forEach((row) => row.querySelector('[data-row-remove]')?.toggleAttribute('disabled', rows.length <= 1));
}

function addRow(box) {
  const last = rowsOf(box).at(-1);
  const row = last.cloneNode(true);
  row.querySelectorAll('.err, .good, .probe-line').forEach((element) => element.remove());
  row.querySelectorAll('.f-bad').forEach((element) => element.classList.remove('f-bad'));
  row.querySelectorAll('[aria-invalid]').forEach((element) => element.removeAttribute('aria-invalid'));
  row.querySelectorAll('input, textarea').forEach((input) => {
    input.value = '';
    input.removeAttribute('value');
  });
  last.after(row);
  settle(box);
  window.htmx?.process(row);
  row.querySelector('input')?.focus();
  say(words.rowAdded);
}

function removeRow(box, row) {
  const at = rowsOf(box).indexOf(row);
  row.remove();
  settle(box);
  const rows = rowsOf(box);
  rows[Math.min(at, rows.length - 1)]?.querySelector('input')?.focus();
  say(words.rowRemoved);
}

/* ---- clicks ---- */

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.copy) {
    copy(button);
  } else if (button?.dataset.open) {
    document.getElementById(button.dataset.open)?.showModal();
  } else if (button && 'rowAdd' in button.dataset) {
    const box = button.closest('form')?.querySelector('[data-rows]');
    if (box && rowsOf(box).length) { event.preventDefault(); addRow(box); }
  } else if (button && 'rowRemove' in button.dataset) {
    const row = button.closest('[data-row]');
    const box = button.closest('[data-rows]');
    if (row && box && rowsOf(box).length > 1) { event.preventDefault(); removeRow(box, row); }
  }
  for (const menu of document.querySelectorAll('[data-menu][open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

/* ---- a form is sent once ---- */

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 8000);
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

/* ---- keys: g c, g d, g h, r, c, / and ?; none is needed, all can be turned off ---- */

const KEPT = 'signpost.shortcuts';
const places = { c: '/clusters', d: '/diagnose', h: '/history' };
let waitingForPlace = 0;

const shortcutsOn = () => localStorage.getItem(KEPT) !== 'off';

function typing(target) {
  return target.isContentEditable || target.closest('input, textarea, select, dialog');
}

function go(place) {
  document.querySelector(`.nav a[href$="${places[place]}"]`)?.click();
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeMenu();
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !shortcutsOn()) return;
  const second = event.timeStamp - waitingForPlace < 1500;
  waitingForPlace = 0;
  if (second && places[event.key]) {
    go(event.key);
  } else if (event.key === 'g') {
    waitingForPlace = event.timeStamp;
  } else if (event.key === '/') {
    const field = document.querySelector('input[type="search"]');
    if (field) { event.preventDefault(); field.focus(); }
  } else if (event.key === 'r' || event.key === 'c') {
    document.querySelector(`[data-key="${event.key}"]:not([hidden])`)?.click();
  } else if (event.key === '?') {
    document.getElementById('shortcuts')?.showModal();
  }
});

function closeMenu() {
  const menu = document.querySelector('[data-menu][open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
}

const shortcutsBox = document.querySelector('[data-shortcuts]');
if (shortcutsBox) {
  shortcutsBox.checked = shortcutsOn();
  shortcutsBox.addEventListener('change', () => {
    if (shortcutsBox.checked) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, 'off');
  });
}

/* ---- ages: "40 s ago" grows older while one looks ---- */

function age(seconds) {
  if (seconds <= 120) return words.ageSeconds.replace('#', seconds);
  if (seconds < 7200) return words.ageMinutes.replace('#', Math.floor(seconds / 60));
  if (seconds < 172800) return words.ageHours.replace('#', Math.floor(seconds / 3600));
  return words.ageDays.replace('#', Math.floor(seconds / 86400));
}

// the browser's clock may be wrong: only the time since the page came is counted
const shown = new WeakMap();

function grow() {
  for (const element of document.querySelectorAll('time[data-age]')) {
    if (!shown.has(element)) shown.set(element, { at: performance.now(), before: secondsOf(element) });
    const { at, before } = shown.get(element);
    if (before !== null) element.textContent = age(before + Math.floor((performance.now() - at) / 1000));
  }
}

function secondsOf(element) {
  const seconds = element.dataset.age;
  return seconds !== '' && Number(seconds) >= 0 ? Number(seconds) : null;
}

if (words.ageSeconds) {
  grow();
  setInterval(grow, 5000);
}

/* ---- htmx: the token, the end of a session, the focus ---- */

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener('htmx:configRequest', (event) => {
  const header = meta('csrf-header');
  if (header && event.detail.verb !== 'get') event.detail.headers[header] = meta('csrf-token');
});

document.addEventListener('htmx:beforeSwap', (event) => {
  const answered = event.detail.xhr.responseURL;
  if (answered && new URL(answered).pathname === '/sign-in') {
    event.detail.shouldSwap = false;
    location.reload();
  }
});

document.addEventListener('htmx:afterSettle', (event) => {
  reveal(event.detail.elt);
  arrived(event.detail.elt);
  if (document.activeElement !== document.body) return;
  const asked = event.detail.requestConfig?.triggeringEvent;
  if (!asked || asked.type === 'load') return;
  const heading = event.detail.elt.querySelector?.('[data-focus], h1, h2');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
});

for (const failure of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
  document.addEventListener(failure, () => say(words.noAnswer));
}

// htmx notes where it is in the session's storage; nothing of a page may stay in a browser
addEventListener('load', () => sessionStorage.removeItem('htmx-current-path-for-history'));

// what came to an end while one looked is said once, and the tab's title says it too
function arrived(part) {
  const told = part.dataset?.say;
  if (!told) return;
  say(told);
  if (part.dataset.title) document.title = part.dataset.title;
}

/* ---- on arrival ---- */

function reveal(part) {
  part.querySelectorAll?.('button[data-copy][hidden], button[data-open][hidden]').forEach((button) => { button.hidden = false; });
}

reveal(document);
document.querySelectorAll('[data-rows]').forEach(settle);
document.querySelector('[data-focus]')?.focus();
