// A visit dragged to another time, day or person. It only leads to the form that moves a visit, with
// the new time filled in: nothing changes before that is confirmed. Touch scrolls as ever, and the
// form is there for everybody.

const FAR_ENOUGH = 6;

let drag;
let wasDragged = false;

export function dragVisits() {
  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", drop);
  document.addEventListener("pointercancel", end);
  document.addEventListener("keydown", (event) => event.key === "Escape" && end());
  // The click that follows is no click on the link.
  document.addEventListener("click", (event) => {
    if (wasDragged) event.preventDefault();
    wasDragged = false;
  }, true);
}

function begin(event) {
  const link = event.target.closest?.(".track[data-staff] a[data-minutes]");
  wasDragged = false;
  if (!link || event.button || event.pointerType === "touch") return;
  const box = link.getBoundingClientRect();
  drag = { link, x: event.clientX, y: event.clientY, grip: event.clientY - box.top, box };
}

function move(event) {
  if (!drag) return;
  const isFar = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > FAR_ENOUGH;
  if (!drag.ghost && !isFar) return;
  event.preventDefault();
  drag.ghost ??= lift();
  drag.target = find(event);
  const { ghost, box, target } = drag;
  ghost.style.left = `${(target?.left ?? event.clientX - box.width / 2)}px`;
  ghost.style.top = `${(target?.top ?? event.clientY - drag.grip)}px`;
  ghost.querySelector("time").textContent = target?.time ?? "";
}

function lift() {
  document.body.classList.add("dragging");
  const ghost = document.createElement("div");
  ghost.className = `dragged ${drag.link.closest("li").className}`;
  ghost.append(drag.link.cloneNode(true));
  ghost.querySelector("a").removeAttribute("id");
  ghost.style.width = `${drag.box.width}px`;
  ghost.style.height = `${drag.box.height}px`;
  document.querySelector(".day").append(ghost);
  return ghost;
}

/** The track below the pointer and the start that it means there. */
function find(event) {
  const under = document.elementsFromPoint(event.clientX, event.clientY);
  const track = under.find((element) => element.matches(".track[data-staff]"));
  if (!track) return undefined;
  const area = track.getBoundingClientRect();
  const hour = (name) => Number(getComputedStyle(track).getPropertyValue(name));
  const [from, to] = [hour("--from"), hour("--to")];
  const grid = Number(track.closest("[data-grid]").dataset.grid);
  const perMinute = area.height / ((to - from) * 60);
  const wanted = (event.clientY - drag.grip - area.top) / perMinute;
  const last = (to - from) * 60 - grid;
  const minute = from * 60 + Math.min(last, Math.max(0, Math.round(wanted / grid) * grid));
  const two = (number) => String(number).padStart(2, "0");
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  const { day, staff } = track.dataset;
  return { day, staff, time, left: area.left, top: area.top + (minute - from * 60) * perMinute };
}

function drop() {
  const { link, ghost, target } = drag ?? {};
  end();
  if (!ghost) return;
  wasDragged = true;
  setTimeout(() => (wasDragged = false));
  const was = link.closest(".track").dataset;
  const before = link.querySelector("time").dateTime;
  const isSame = target && was.staff === target.staff && before === `${target.day}T${target.time}`;
  if (!target || isSame) return;
  const query = new URLSearchParams({
    day: target.day,
    start: `${target.day}T${target.time}`,
    with: target.staff,
  });
  location.assign(`${link.pathname}/move?${query}`);
}

function end() {
  drag?.ghost?.remove();
  drag = undefined;
  document.body.classList.remove("dragging");
}
