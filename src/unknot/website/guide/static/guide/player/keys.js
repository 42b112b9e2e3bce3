// @ts-check
/**
 * The keys of the player, and of pedals that turn pages. Each letter leads to something gentler, so
 * a stray one does no harm.
 *
 * @typedef {"toggle" | "play" | "pause" | "repeat" | "skip" | "ease" | "hurts"} Action
 */

/** @type {Readonly<Record<string, Action>>} */
const KEYS = {
  " ": "toggle",
  Enter: "toggle",
  k: "toggle",
  ArrowLeft: "repeat",
  ArrowUp: "repeat",
  PageUp: "repeat",
  ArrowRight: "skip",
  ArrowDown: "skip",
  PageDown: "skip",
  e: "ease",
  h: "hurts",
  Escape: "pause",
};
/** These are pressed, and by these keys. */
const PRESSED = "button, summary, a[href], input";
const PRESSING = [" ", "Enter"];
/** These are moved, and by these keys; a pedal still turns pages there. */
const MOVED = "input, details [tabindex]";
const MOVING = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];
/** These use every key themselves. */
const OWN_KEYS = "input:not([type=range]), select, textarea, dialog[open] *";

/**
 * What a key press asks for.
 * @param {KeyboardEvent} event
 * @returns {Action | null}
 */
export function actionOf(event) {
  if (!isForPage(event)) return null;
  if (PRESSING.includes(event.key) && isOn(event, PRESSED)) return null;
  if (MOVING.includes(event.key) && isOn(event, MOVED)) return null;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/**
 * The digit that a key press gives.
 * @param {KeyboardEvent} event
 * @returns {number | null}
 */
export function digitOf(event) {
  if (!/^\d$/.test(event.key) || !isForPage(event)) return null;
  return Number(event.key);
}

/**
 * Whether a key press is meant for the page, not for something on it.
 * @param {KeyboardEvent} event
 */
function isForPage(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  return !event.defaultPrevented && !isOn(event, OWN_KEYS);
}

/**
 * @param {KeyboardEvent} event
 * @param {string} selector
 */
function isOn({ target }, selector) {
  return target instanceof Element && target.closest(selector) !== null;
}

/**
 * Call back for each key that means something, until the signal aborts.
 * @param {{act: (action: Action) => void, typed: (digit: number, at_ms: number) => void}} listener
 *   `at_ms` is when a digit was pressed, which a busy page hears of later
 * @param {AbortSignal} signal
 */
export function listenForKeys({ act, typed }, signal) {
  const pressed = (/** @type {KeyboardEvent} */ event) => {
    const digit = digitOf(event);
    if (digit !== null) return typed(digit, event.timeStamp);
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    act(action);
  };
  document.addEventListener("keydown", pressed, { signal });
}
