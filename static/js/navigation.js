// A link inside the main part changes the page in place: history, focus and scrolling as if the
// browser had done it, and no flash. Whatever is out of the ordinary is left to the browser.

import { announce, focus } from "./attention.js";
import { parse, shown, show } from "./swap.js";

const KEPT_PAGES = 8;
const KEPT_MILLISECONDS = 5 * 60 * 1000;

/** Pages left behind, by the key of their history entry: to come back is instant and loses nothing. */
const kept = new Map();
let key;
let place = location.pathname + location.search;
let whenShown;
let waiting;

/** `after` runs whenever another page is shown. */
export function followLinks(after) {
  whenShown = after;
  key = history.state?.key ?? Date.now();
  if (history.scrollRestoration === "manual") window.scrollTo(0, history.state?.top ?? 0);
  remember();
  document.addEventListener("click", clicked);
  window.addEventListener("popstate", wentBack);
  window.addEventListener("pagehide", remember);
}

/** Writes key and scroll position into the current history entry. */
function remember() {
  history.replaceState({ key, top: window.scrollY }, "");
}

function clicked(event) {
  const link = event.target.closest?.("main a[href]");
  const isPlain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || !canFollow(link)) return;
  event.preventDefault();
  follow(link);
}

function canFollow(link) {
  const { origin, pathname, search, hash } = new URL(link.href);
  const isJump = hash && pathname + search === place;
  return origin === location.origin && !isJump && !link.target && !link.hasAttribute("download");
}

async function follow(link) {
  const url = new URL(link.href);
  link.setAttribute("aria-busy", "true");
  const page = await load(url);
  link.removeAttribute("aria-busy");
  if (page === "overtaken") return;
  if (!page) {
    location.assign(url);
    return;
  }
  history.scrollRestoration = "manual";
  remember();
  keep();
  key = Date.now();
  const write = page.address === place ? "replaceState" : "pushState";
  history[write]({ key, top: 0 }, "", page.address + url.hash);
  enter(page);
  arrive(url.hash.slice(1), link);
}

/** The page at an address; nothing where the browser had better go there itself. */
async function load(url) {
  waiting?.abort();
  const { signal } = (waiting = new AbortController());
  try {
    const response = await fetch(url, { signal, headers: { Accept: "text/html" } });
    const isPage = response.ok && response.headers.get("Content-Type")?.startsWith("text/html");
    const page = isPage && parse(await response.text(), new URL(response.url));
    return signal.aborted ? "overtaken" : page;
  } catch {
    return signal.aborted ? "overtaken" : undefined;
  }
}

function keep() {
  kept.delete(key);
  kept.set(key, { ...shown(), address: place, focused: document.activeElement, at: Date.now() });
  for (const old of [...kept.keys()].slice(0, -KEPT_PAGES)) kept.delete(old);
}

function enter(page) {
  show(page);
  place = page.address;
  whenShown();
}

/** Puts focus and view where the link led. */
function arrive(id, link) {
  const target = id && document.getElementById(id);
  if (!target) {
    window.scrollTo(0, 0);
    focus(document.querySelector("h1"));
    announce(document.querySelector(".trail p"));
    return;
  }
  const sameLink = link.closest(".chips") && document.querySelector(".chips [aria-current]");
  focus(sameLink || target);
  if (sameLink) {
    announce(target);
    return;
  }
  const { top } = target.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight * 0.6) target.scrollIntoView({ block: "start" });
}

async function wentBack({ state }) {
  if (!state || state.key === key) {
    // A jump within the page.
    if (state) window.scrollTo(0, state.top);
    else remember();
    return;
  }
  keep();
  const found = kept.get(state.key);
  const page = found && Date.now() - found.at < KEPT_MILLISECONDS ? found : await load(location);
  if (page === "overtaken") return;
  if (!page) {
    location.reload();
    return;
  }
  key = state.key;
  enter(page);
  window.scrollTo(0, state.top);
  page.focused?.focus({ preventScroll: true });
}
