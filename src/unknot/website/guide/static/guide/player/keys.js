// @ts-check
/**
 * The keys of the player. Each letter leads to something gentler, so a stray one does no harm.
 *
 * @typedef {"toggle" | "repeat" | "skip" | "ease" | "hurts" | "pause"} Action
 */

/** @type {Readonly<Record<string, Action>>} */
const KEYS = {
  " ": "toggle",
  k: "toggle",
  ArrowLeft: "repeat",
  ArrowRight: "skip",
  e: "ease",
  h: "hurts",
  Escape: "pause",
};
/** These use the key themselves. */
const OWN_KEYS = "input, select, textarea, summary, details *, a[href], dialog[open] *";

/**
 * What a key press asks for.
 * @param {KeyboardEvent} event
 * @returns {Action | null}
 */
export function actionOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(OWN_KEYS)) return null;
  if (event.key === " " && target?.closest("button")) return null;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/**
 * Call back for each key that means something, until the signal aborts.
 * @param {(action: Action) => void} act
 * @param {AbortSignal} signal
 */
export function listenForKeys(act, signal) {
  const pressed = (/** @type {KeyboardEvent} */ event) => {
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    act(action);
  };
  document.addEventListener("keydown", pressed, { signal });
}
