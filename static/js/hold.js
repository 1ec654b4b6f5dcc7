// The time left of a hold, as a ring and a clock. The promise is the clock time in the text; this
// only illustrates it. When it ends, nothing that was typed is touched.

const SOON_SECONDS = 120;

/** When each hold ends by this device's clock, by its element: the page may be left and come back. */
const ends = new WeakMap();
let timer;

export function countDown() {
  clearInterval(timer);
  const held = document.querySelector(".held[data-left]");
  if (!held) return;
  if (!ends.has(held)) ends.set(held, Date.now() + Number(held.dataset.left) * 1000);
  const tick = () => show(held, Math.ceil((ends.get(held) - Date.now()) / 1000));
  timer = setInterval(tick, 1000);
  tick();
}

function show(held, left) {
  const seconds = Math.max(0, left);
  const minutes = Math.floor(seconds / 60);
  held.querySelector(".clock").textContent = `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
  const part = Math.floor((seconds * 100) / Number(held.dataset.total));
  held.querySelector("circle + circle").setAttribute("stroke-dasharray", `${part} 100`);
  if (seconds <= SOON_SECONDS && !held.classList.contains("held--soon")) {
    held.classList.add("held--soon");
    if (seconds > 0) say(held, held.querySelector("[data-soon]").dataset.soon);
  }
  if (seconds === 0) end(held);
}

function end(held) {
  clearInterval(timer);
  const note = held.querySelector(".over");
  if (!note.hidden) return;
  held.querySelector(".promise").hidden = true;
  note.hidden = false;
  say(held, note.textContent);
}

function say(held, text) {
  held.querySelector("[aria-live]").textContent = text;
}
