// Where the reader's attention goes: focus, and words for screen readers.

/** Focuses an element, which need not be one that Tab reaches. */
export function focus(element) {
  if (!element) return;
  if (!element.matches("a, button, input")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Has the words of an element read out. */
export function announce(element) {
  const region = document.getElementById("announcement") ?? makeRegion();
  region.textContent = "";
  // Words that come together with the change of the page itself would not be read.
  setTimeout(() => {
    region.textContent = element?.textContent ?? "";
  }, 150);
}

function makeRegion() {
  const region = document.createElement("p");
  region.id = "announcement";
  region.className = "hide";
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
  return region;
}
