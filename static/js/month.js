// Arrow keys move between the free days of the month; Tab goes through them as ever.

const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function moveInMonth() {
  document.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    const link = event.target.closest?.("table.month a");
    if (!step || !link || event.altKey || event.ctrlKey || event.metaKey) return;
    const cells = [...link.closest("table").querySelectorAll("td")];
    let at = cells.indexOf(link.closest("td")) + step;
    while (cells[at] && !cells[at].querySelector("a")) at += step;
    if (!cells[at]) return;
    event.preventDefault();
    cells[at].querySelector("a").focus();
  });
}
