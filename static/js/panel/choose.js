// A form of choices that shows what follows from them at once, without its button.

export function chooseAtOnce() {
  for (const form of document.querySelectorAll("form[data-choose]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }
}
