// The panel keeps itself up to date: the server tells of every change, and the parts of the page
// that are marked with data-live are fetched anew and put in place. Without a stream it asks now
// and then.

const WITHOUT_STREAM_MILLISECONDS = 30_000;
const MINUTE_MILLISECONDS = 60_000;
const BUSY_MILLISECONDS = 1_000;

let stream;
let isWanted = false;
let isFetching = false;
let isLeaving = false;

export function liveUpdates() {
  if (!document.body.dataset.base) return;
  document.addEventListener("visibilitychange", listen);
  document.addEventListener("submit", () => (isLeaving = true));
  window.addEventListener("pageshow", () => (isLeaving = false));
  window.addEventListener("pagehide", close);
  setInterval(() => stream?.readyState === EventSource.CLOSED && wish(), WITHOUT_STREAM_MILLISECONDS);
  // Time itself changes a day: the line of now, holds that end.
  setInterval(() => document.querySelector("[data-live] .now, [data-live] .held-time") && wish(), MINUTE_MILLISECONDS);
  setInterval(refresh, BUSY_MILLISECONDS);
  listen();
}

/** Pages that nobody sees listen to nothing: browsers open few connections to one server. */
function listen() {
  close();
  if (document.hidden) return;
  stream = new EventSource(`${document.body.dataset.base}/events`);
  stream.addEventListener("message", ({ data }) => told(JSON.parse(data)));
}

function close() {
  stream?.close();
}

function told({ version, waiting, words }) {
  count(waiting, words);
  const shown = document.querySelector("[data-version]");
  if (!shown || Number(shown.dataset.version) !== version) wish();
}

/** How many bookings wait, in the menu and in the window's title. */
function count(waiting, words) {
  const link = document.querySelector('.menu a[href$="/waiting"]');
  document.title = (waiting ? `(${waiting}) ` : "") + document.title.replace(/^\(\d+\) /, "");
  if (!link) return;
  link.querySelector(".num")?.remove();
  if (!waiting) return;
  const [badge, number, spoken] = ["span", "span", "span"].map((name) => document.createElement(name));
  badge.className = "num";
  number.setAttribute("aria-hidden", "true");
  number.textContent = waiting;
  spoken.className = "hide";
  spoken.textContent = ` ${words}`;
  badge.append(number, spoken);
  link.append(badge);
}

function wish() {
  isWanted = document.querySelector("[data-live]") !== null;
  refresh();
}

/** Nothing moves under somebody's hands: not while they type or choose. */
function isBusy() {
  const typed = document.activeElement?.closest("[data-live] :is(input, select, textarea)");
  const open = document.querySelector("dialog[open], [popover]:popover-open:not(.menu)");
  return document.hidden || isLeaving || typed || open;
}

async function refresh() {
  if (!isWanted || isFetching || isBusy()) return;
  isWanted = false;
  isFetching = true;
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (response.redirected) location.reload();
    else if (response.ok && !isBusy()) show(new DOMParser().parseFromString(await response.text(), "text/html"));
    else isWanted = response.ok;
  } catch {
    // The next event, or the clock, asks again.
  }
  isFetching = false;
}

function show(page) {
  const focused = document.activeElement?.id;
  const scroller = document.querySelector(".day");
  const left = scroller?.scrollLeft ?? 0;
  for (const now of document.querySelectorAll("[data-live][id]")) {
    const then = page.getElementById(now.id);
    if (then && then.innerHTML !== now.innerHTML) now.replaceWith(then);
  }
  const version = page.querySelector("[data-version]")?.dataset.version;
  const shown = document.querySelector("[data-version]");
  if (version && shown) shown.dataset.version = version;
  const after = document.querySelector(".day");
  if (after) after.scrollLeft = left;
  if (focused && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}
