// What script adds to the pages: everything also works without it.

import { followLinks } from "./navigation.js";
import { countDown } from "./hold.js";
import { closeMenus } from "./menus.js";
import { moveInMonth } from "./month.js";
import { pressOnce } from "./press.js";
import { meetFaults } from "./faults.js";

closeMenus();
moveInMonth();
pressOnce();
followLinks(countDown);
countDown();
meetFaults();
