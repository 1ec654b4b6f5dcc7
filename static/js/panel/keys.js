// Shortcuts of the keyboard. They can be switched off (WCAG 2.1.4), and rest while somebody types.

const OFF = "tassu.keys-off";

export function keyboardShortcuts() {
  if (!document.body.dataset.base) return;
  document.addEventListener("keydown", pressed);
  offer(document);
}

function pressed(event) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
  const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (!isPlain || isTyping || document.querySelector("dialog[open], [popover]:popover-open")) return;
  if (isOff() && event.key !== "?") return;
  // In a day that is wider than its place, arrows scroll.
  if (event.key.startsWith("Arrow") && event.target.closest?.(".day")) return;
  const act = actions[event.key];
  const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
  if (!act && !link) return;
  event.preventDefault();
  if (act) act();
  else link.click();
}

const page = (name) => () => location.assign(`${document.body.dataset.base}/${name}`);

const actions = {
  j: () => step(1),
  k: () => step(-1),
  n: () => (document.querySelector('a[data-key="n"]') ? document.querySelector('a[data-key="n"]').click() : page("bookings/new")()),
  w: page("waiting"),
  c: page("calendar"),
  "/": search,
  "?": help,
};

/** The visit after or before the one that has the focus. */
function step(by) {
  const visits = [...document.querySelectorAll(".visit > a")].filter((link) => link.checkVisibility());
  const at = visits.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : visits.length - 1) : at + by;
  visits[next]?.focus();
}

function search() {
  const field = document.querySelector("main input[type=search]");
  if (field) field.focus();
  else page("clients")();
}

/** The page that lists them, as a dialog. */
async function help() {
  const address = `${document.body.dataset.base}/keys`;
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) {
    location.assign(address);
    return;
  }
  const list = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("keys");
  const dialog = document.createElement("dialog");
  dialog.className = "sheet";
  dialog.append(list);
  dialog.setAttribute("aria-label", list.querySelector("h1").textContent);
  document.body.append(dialog);
  offer(dialog);
  list.querySelector("form").hidden = false;
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

/** The tick that switches them off. */
function offer(place) {
  const tick = place.querySelector("#keys-on");
  if (!tick) return;
  tick.closest("label").hidden = false;
  tick.checked = !isOff();
  tick.addEventListener("change", () => {
    if (tick.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
}

function isOff() {
  return localStorage.getItem(OFF) !== null;
}
