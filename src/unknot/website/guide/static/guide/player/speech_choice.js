// @ts-check
/**
 * How much is said, by which voice, and how fast, as the people like it.
 *
 * @typedef {{talk: string, voice: string, rate: number}} SpeechChoice
 *   `talk` is the id of an amount; `voice` the address of a voice, or "" for the best on this device
 * @typedef {Pick<Storage, "getItem" | "setItem">} Store
 */

const KEY = "unknot.speech";
/** Slower than calm, calm, brisk: the score leaves room for the slowest. */
export const RATES = [0.85, 0.92, 1.05];
/** @type {Readonly<SpeechChoice>} */
export const USUAL_SPEECH = { talk: "full", voice: "", rate: 0.92 };

/**
 * What was chosen before, or the usual.
 * @param {Store} store
 * @returns {SpeechChoice}
 */
export function readSpeech(store) {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? "{}");
    const word = (/** @type {"talk" | "voice"} */ part) =>
      typeof kept[part] === "string" ? kept[part] : USUAL_SPEECH[part];
    const rate = RATES.includes(kept.rate) ? kept.rate : USUAL_SPEECH.rate;
    return { talk: word("talk"), voice: word("voice"), rate };
  } catch {
    return { ...USUAL_SPEECH };
  }
}

/**
 * Keep the choice for the next time; a browser that refuses forgets it.
 * @param {Store} store
 * @param {SpeechChoice} choice
 */
export function keepSpeech(store, choice) {
  try {
    store.setItem(KEY, JSON.stringify(choice));
  } catch {
    // Nothing is lost but a preference.
  }
}
