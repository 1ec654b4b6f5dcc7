// A tick that shows what is typed into a password's field.

export function showPasswords() {
  for (const tick of document.querySelectorAll("[data-shows]")) {
    tick.closest("label").hidden = false;
    tick.addEventListener("change", () => {
      document.getElementById(tick.dataset.shows).type = tick.checked ? "text" : "password";
    });
  }
}
