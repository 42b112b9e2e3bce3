// @ts-check
/** How much is said: each amount names the kinds of cues that it says. */

/**
 * Tell which kinds of cues are said; an amount that is not known says everything.
 * @param {HTMLSelectElement} talk
 * @param {string} amount
 * @returns {(kind: string) => boolean}
 */
export function saysOf(talk, amount) {
  const kinds = new Set(optionOf(talk, amount)?.dataset["kinds"]?.split(" "));
  return (kind) => kinds.size === 0 || kinds.has(kind);
}

/**
 * Show what is chosen, and what it means.
 * @param {HTMLSelectElement} talk
 * @param {string} amount
 * @param {Element | null} note
 */
export function showTalk(talk, amount, note) {
  const chosen = optionOf(talk, amount) ?? talk.options[0];
  if (!chosen) return;
  talk.value = chosen.value;
  if (note) note.textContent = chosen.dataset["explained"] ?? "";
}

/**
 * @param {HTMLSelectElement} talk
 * @param {string} amount
 */
function optionOf(talk, amount) {
  return [...talk.options].find((option) => option.value === amount);
}
