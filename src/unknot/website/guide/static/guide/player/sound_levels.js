// @ts-check
/**
 * How loud the voice, the tempo and the waves are, and how fast the breath, as the people like it.
 *
 * @typedef {"voice" | "tempo" | "waves"} Part
 * @typedef {"all" | "bells" | "silent"} Mode
 * @typedef {{voice: number, tempo: number, waves: number, mode: Mode, pace: number}} Levels
 *   each part from 0 to 100; a mode other than "all" overrides them; `pace` is breaths a minute,
 *   0 where none are led
 * @typedef {Pick<Storage, "getItem" | "setItem">} Store
 */
import { timbres } from "./timbres.js";

const KEY = "unknot.sound";
/** @type {readonly Part[]} */
export const PARTS = ["voice", "tempo", "waves"];

/**
 * What nobody has changed yet.
 * @returns {Levels}
 */
export function usualLevels() {
  const { levels, breath } = timbres();
  return { ...levels, mode: "all", pace: breath.usual };
}

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
  return levels.mode === "silent" ? 0 : 1;
}

/**
 * What was chosen before, or the usual.
 * @param {Store} store
 * @returns {Levels}
 */
export function readLevels(store) {
  const levels = usualLevels();
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? "{}");
    for (const part of PARTS) {
      if (kept[part] >= 0 && kept[part] <= 100) levels[part] = Number(kept[part]);
    }
    if ([0, ...timbres().breath.paces].includes(kept.pace)) levels.pace = kept.pace;
    if (["bells", "silent"].includes(kept.mode)) levels.mode = kept.mode;
  } catch {
    // What is spoilt or refused is forgotten.
  }
  return levels;
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
