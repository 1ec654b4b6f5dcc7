// The summary of faults takes the focus as soon as the page is there, so that it is read first.

export function meetFaults() {
  document.querySelector(".errors")?.focus();
}
