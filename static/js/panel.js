// What script adds to the panel: everything but live updates also works without it.

import { chooseAtOnce } from "./panel/choose.js";
import { seekWhileTyping } from "./panel/seek.js";
import { pressOnce } from "./press.js";
import { keyboardShortcuts } from "./panel/keys.js";
import { liveUpdates } from "./panel/live.js";
import { showPasswords } from "./panel/show_password.js";

pressOnce();
showPasswords();
seekWhileTyping();
keyboardShortcuts();
liveUpdates();
chooseAtOnce();
// The summary of faults is read first.
document.querySelector(".errors")?.focus();
