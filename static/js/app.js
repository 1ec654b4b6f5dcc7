// What script adds to the pages: everything also works without it.

import { followLinks } from "./navigation.js";
import { countDown } from "./hold.js";
import { closeMenus } from "./menus.js";
import { moveInMonth } from "./month.js";
import { pressOnce } from "./press.js";

closeMenus();
moveInMonth();
pressOnce();
followLinks(countDown);
countDown();
// The summary of faults is read first.
document.querySelector(".errors")?.focus();
