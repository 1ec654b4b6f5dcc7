// The parts of a page that differ from one step to the next, taken out and put in.

const PARTS = ["main", ".call", ".lang", ".foot"];

/** The parts of a page as text; nothing if it is no page of ours, or of another version of us. */
export function parse(html, address) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const isOurs = address.origin === location.origin && PARTS.every((part) => page.querySelector(part));
  if (!isOurs || styles(page) !== styles(document)) return undefined;
  return { ...of(page), address: address.pathname + address.search };
}

/** The parts of the page that is shown. */
export function shown() {
  return of(document);
}

/** Shows these parts in place of the present ones. */
export function show({ parts, title, lang }) {
  for (const [name, part] of Object.entries(parts)) {
    const now = document.querySelector(name);
    if (name === "main" || now.innerHTML !== part.innerHTML) now.replaceWith(part);
  }
  document.title = title;
  document.documentElement.lang = lang;
}

function of(page) {
  const parts = Object.fromEntries(PARTS.map((part) => [part, page.querySelector(part)]));
  return { parts, title: page.title, lang: page.documentElement.lang };
}

function styles(page) {
  return page.querySelector("link[rel=stylesheet]")?.getAttribute("href");
}
