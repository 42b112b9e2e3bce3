/** What is answered so far, and what still waits: beside the cards, and in the bar under them. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form:has(.group)"));
const bar = /** @type {HTMLElement} */ (form.querySelector(".bar .say"));
const ASKED_BACK = ".named, .claim";
const list = /** @type {HTMLElement} */ (form.querySelector(".sofar"));
const unasked = bar.textContent;

/** @param {string | undefined} words @param {Record<string, number>} values */
function filled(words, values) {
  return (words ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

function show() {
  const lines = [...document.querySelectorAll("[data-sofar]")];
  const done = lines.filter(showLine).length;
  const all = lines.filter((line) => !line.hasAttribute("data-optional")).length;
  bar.textContent = done ? filled(list.dataset["done"], { done, all }) : unasked;
}

/** Show one line, and say whether its card is done and has to be. @param {Element} line */
function showLine(line) {
  const card = document.getElementById(line.getAttribute("data-sofar") ?? "");
  if (!card) return false;
  const words = soFar(card);
  const done = words !== "" && toConfirm(card) === 0 && isClosed(card);
  line.classList.toggle("done", done);
  const place = line.querySelector("b");
  if (place) place.textContent = words;
  return done && !line.hasAttribute("data-optional");
}

/** @param {Element} card @returns {string} */
function soFar(card) {
  const said = [
    counted(card, "[data-tick]:checked", "ticked"),
    counted(card, ".unsure input:checked", "unsure"),
    counted(card, ".taken > li", "typed"),
    counted(card, ".claim", "read"),
    toConfirm(card) ? filled(list.dataset["confirm"], { number: toConfirm(card) }) : "",
  ].filter(Boolean);
  if (said.length > 0) return said.join(", ");
  if (card.querySelector("input[name=closed]:checked")) return list.dataset["none"] ?? "";
  return !card.querySelector("input[name=closed], textarea") && isClosed(card)
    ? (list.dataset["said"] ?? "")
    : "";
}

/** @param {Element} card @param {string} selector @param {string} how the name of the words */
function counted(card, selector, how) {
  const number = card.querySelectorAll(selector).length;
  return number ? filled(list.dataset[how], { number }) : "";
}

/** Whether the card leaves nothing open besides what is to confirm. @param {Element} card */
function isClosed(card) {
  const closed = card.querySelector("input[name=closed]");
  const choices = [...card.querySelectorAll(".pills:has([type=radio])")];
  const outright = choices.filter((pills) => !pills.closest(ASKED_BACK));
  return (!closed || closed.matches(":checked")) && outright.every(isAnswered);
}

/** Count what was read in this card and waits for an answer. @param {Element} card */
function toConfirm(card) {
  return [...card.querySelectorAll(ASKED_BACK)].filter((one) => !isConfirmed(one)).length;
}

/** @param {Element} one */
function isConfirmed(one) {
  if (one.querySelector("[value=not_taken]:checked")) return true;
  return [...one.querySelectorAll(".pills, select, .direct")].every(isAnswered);
}

/** Whether a choice was made; what is not shown needs none. @param {Element} part */
function isAnswered(part) {
  if (!part.checkVisibility()) return true;
  if (part instanceof HTMLSelectElement) return part.value !== "";
  return part.querySelector("input:checked") !== null;
}

form.addEventListener("change", show);
show();
