// A search form that answers while one types: its results are fetched as the page it leads to
// would show them.

/** So long nothing must be typed before the server is asked. */
const PAUSE_MILLISECONDS = 120;

export function seekWhileTyping() {
  for (const form of document.querySelectorAll("form[data-seek]")) follow(form);
}

function follow(form) {
  let waiting;
  let asked;
  const ask = async () => {
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form)).toString();
    asked?.abort();
    asked = new AbortController();
    try {
      const response = await fetch(address, { signal: asked.signal });
      if (!response.ok || response.redirected) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const found = page.querySelector(form.dataset.seek);
      const shown = document.querySelector(form.dataset.seek);
      if (!found || !shown) return;
      shown.replaceChildren(...found.childNodes);
      // Back leads to what was found.
      history.replaceState(history.state, "", address);
    } catch {
      // Typed on, or no network: the form's own button still works.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MILLISECONDS);
  });
}
