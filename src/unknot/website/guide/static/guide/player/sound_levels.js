// @ts-check
/**
 * How loud the voice, the tempo and the waves are, as the people like it.
 *
 * @typedef {"voice" | "tempo" | "waves"} Part
 * @typedef {"all" | "bells" | "silent"} Mode
 * @typedef {{voice: number, tempo: number, waves: number, mode: Mode}} Levels
 *   each part from 0 to 100; a mode other than "all" overrides them
 * @typedef {Pick<Storage, "getItem" | "setItem">} Store
 */

const KEY = "unknot.sound";
/** @type {readonly Part[]} */
export const PARTS = ["voice", "tempo", "waves"];
/** @type {Readonly<Levels>} */
export const USUAL = { voice: 75, tempo: 40, waves: 50, mode: "all" };

/**
 * The loudness of a part, 0 to 1, as a gain: ears hear squares as even steps.
 * @param {Levels} levels
 * @param {Part} part
 */
export function gainOf(levels, part) {
  return levels.mode === "all" ? (levels[part] / 100) ** 2 : 0;
}

/**
 * The loudness of bells: they stand in for the voice.
 * @param {Levels} levels
 */
export function bellGain(levels) {
  return levels.mode === "silent" ? 0 : 0.5;
}

/**
 * What was chosen before, or the usual.
 * @param {Store} store
 * @returns {Levels}
 */
export function readLevels(store) {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? "{}");
    const levels = { ...USUAL };
    for (const part of PARTS) {
      if (kept[part] >= 0 && kept[part] <= 100) levels[part] = Number(kept[part]);
    }
    return { ...levels, mode: ["bells", "silent"].includes(kept.mode) ? kept.mode : "all" };
  } catch {
    return { ...USUAL };
  }
}

/**
 * Keep the choice for the next time; a browser that refuses forgets it.
 * @param {Store} store
 * @param {Levels} levels
 */
export function keepLevels(store, levels) {
  try {
    store.setItem(KEY, JSON.stringify(levels));
  } catch {
    // Nothing is lost but a preference.
  }
}
