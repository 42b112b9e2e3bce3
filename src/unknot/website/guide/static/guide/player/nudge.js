// @ts-check
/**
 * How much later people hear than their device says, set by hand: some wireless speakers do not tell.
 *
 * @typedef {Pick<Storage, "getItem" | "setItem">} Store
 */

const KEY = "unknot.nudge";
export const MOST_NUDGE_MS = 400;

/**
 * What was set before; 0 where nothing usable was.
 * @param {Store} store
 */
export function readNudge(store) {
  try {
    const kept = Number(store.getItem(KEY) ?? 0);
    return Math.abs(kept) <= MOST_NUDGE_MS ? kept : 0;
  } catch {
    return 0;
  }
}

/**
 * Bind a slider of milliseconds, and keep what is set for the next time.
 * @param {HTMLInputElement} slider
 * @param {Store} store
 * @param {(milliseconds: number) => void} changed called at once with what was kept
 */
export function bindNudge(slider, store, changed) {
  slider.value = String(readNudge(store));
  changed(Number(slider.value));
  slider.addEventListener("input", () => {
    changed(Number(slider.value));
    try {
      store.setItem(KEY, slider.value);
    } catch {
      // Nothing is lost but a preference.
    }
  });
}
