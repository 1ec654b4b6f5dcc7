// What script adds to the panel: everything but dragging and live updates also works without it.

import { pressOnce } from "./press.js";

pressOnce();
// The summary of faults is read first.
document.querySelector(".errors")?.focus();
