/** Turns the page of a diary with the arrow keys, as one turns a book. */

const TURNS = { ArrowLeft: "prev", ArrowRight: "next" };

/** @param {EventTarget | null} target Whether somebody writes there. */
const isWriting = (target) =>
  target instanceof HTMLElement && target.closest("input, textarea, select") !== null;

document.addEventListener("keydown", (event) => {
  const turn = TURNS[/** @type {keyof typeof TURNS} */ (event.key)];
  if (!turn || event.altKey || event.ctrlKey || event.metaKey || isWriting(event.target)) return;
  const link = document.querySelector(`a[rel="${turn}"]`);
  if (link instanceof HTMLAnchorElement) link.click();
});
