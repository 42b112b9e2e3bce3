/** Asks before a page is left on which something was written that is not saved yet. */

/** @type {Set<Element>} */
const unsaved = new Set();

for (const form of document.querySelectorAll("form[data-unsaved]")) {
  if (form.querySelector(".problem, .problems")) unsaved.add(form); // it was sent, and not taken
  form.addEventListener("input", () => unsaved.add(form));
  form.addEventListener("submit", () => unsaved.delete(form));
}

window.addEventListener("beforeunload", (event) => {
  if (unsaved.size === 0) return;
  event.preventDefault();
  event.returnValue = true; // for older browsers
});
