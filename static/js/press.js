// A button that was pressed shows it at once, and a second press sends nothing. It is never
// disabled: a disabled button sends no value and can't be found by keyboard.

/** After that long without a new page, one may press again. */
const PATIENCE_MILLISECONDS = 8000;

let isSent = false;

export function pressOnce() {
  document.addEventListener("submit", (event) => {
    if (isSent) {
      event.preventDefault();
      return;
    }
    isSent = true;
    event.submitter?.setAttribute("aria-busy", "true");
    setTimeout(release, PATIENCE_MILLISECONDS);
  });
  // Back shows the page as it was left: ready again.
  window.addEventListener("pageshow", release);
}

function release() {
  isSent = false;
  for (const button of document.querySelectorAll("button[aria-busy]")) {
    button.removeAttribute("aria-busy");
  }
}
