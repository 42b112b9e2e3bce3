/** The safety page, a little livelier: one answer a question, and a place for what is somewhere. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form:has(.group)"));
const places = /** @type {HTMLElement} */ (document.getElementById("places"));
const blank = /** @type {HTMLTemplateElement} */ (document.getElementById("place-to-ask"));
const PICKS = "[data-keep-clear]";

/** A tick and “not sure” exclude each other. @param {HTMLInputElement} changed */
function settle(changed) {
  const asked = changed.closest(".asked");
  if (!asked || !changed.checked || changed.closest(".follow")) return;
  for (const other of asked.querySelectorAll(":scope > label > input:checked")) {
    if (other !== changed) /** @type {HTMLInputElement} */ (other).checked = false;
  }
}

/**
 * Ask where it is while it is ticked. What was chosen stays for another tick, and is not sent.
 * @param {HTMLInputElement} pick
 */
function askWhere(pick) {
  const field = `where_${pick.value}`;
  const tick = pick.closest(".asked")?.querySelector("[data-tick]:checked");
  const needed = pick.checked && Boolean(tick);
  const asked = document.getElementById(field) ?? (needed ? placeFor(pick, field) : null);
  if (!(asked instanceof HTMLFieldSetElement)) return;
  asked.hidden = !needed;
  asked.disabled = !needed;
}

/** @param {HTMLInputElement} pick @param {string} field @returns {HTMLFieldSetElement} */
function placeFor(pick, field) {
  const part = /** @type {DocumentFragment} */ (blank.content.cloneNode(true));
  const asked = /** @type {HTMLFieldSetElement} */ (part.querySelector("fieldset"));
  asked.id = field;
  const of = asked.querySelector("[data-of]");
  const words = pick.closest("label")?.lastElementChild?.cloneNode(true).childNodes ?? [];
  of?.replaceChildren(...words);
  for (const input of asked.querySelectorAll("input")) input.name = field;
  places.append(asked);
  return asked;
}

/** @param {ParentNode} part @returns {HTMLInputElement[]} */
function picksIn(part) {
  return [.../** @type {NodeListOf<HTMLInputElement>} */ (part.querySelectorAll(PICKS))];
}

form.addEventListener("change", (event) => {
  const changed = /** @type {HTMLInputElement} */ (event.target);
  settle(changed);
  picksIn(changed.closest(".asked") ?? document.createDocumentFragment()).forEach(askWhere);
});
picksIn(form).filter((pick) => pick.checked).forEach(askWhere);
