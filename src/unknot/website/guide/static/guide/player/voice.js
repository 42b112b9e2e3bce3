// @ts-check
/**
 * The voice: one short sentence at a time, never waited for, from whichever mouth can say it.
 *
 * Voices come late, some never start, some never say that they ended. Whoever listens learns from
 * `heard` whether there is a voice at all, and shows the words large while there is none.
 *
 * @typedef {{began: () => void, ended: () => void, failed: () => void}} Told
 * @typedef {object} Mouth something that speaks
 * @property {boolean} sure whether `canSay` is more than a hope
 * @property {(text: string) => boolean} canSay
 * @property {() => void} prime let it speak later on; called within a tap
 * @property {(text: string, volume: number, told: Told) => void} say
 * @property {() => void} cancel
 */
import { SpeechMouth } from "./speech_mouth.js";

const START_PATIENCE_MS = 2500;
const MS_A_LETTER = 130;

export class Voice {
  /** Whether the last sentence was heard; hopeful until one was not. */
  heard = true;
  speaking = false;
  #watchdog = 0;
  /** What is being said, by which mouth. @type {{mouth: Mouth} | null} */
  #current = null;
  /** Tried in this order. @type {Mouth[]} */
  #mouths;

  /**
   * @param {{synthesis: SpeechSynthesis | null, language: string,
   *   languageOf?: (text: string) => string}} speech
   * @param {(voice: Voice) => void} changed called when `heard` or `speaking` changes
   */
  constructor({ synthesis, language, languageOf }, changed) {
    this.speech = synthesis && new SpeechMouth(synthesis, language, languageOf);
    this.#mouths = this.speech ? [this.speech] : [];
    this.changed = changed;
    this.heard = synthesis !== null;
  }

  /** Whether a sentence is being said, or about to be. */
  get busy() {
    return this.#current !== null;
  }

  /**
   * Have a mouth say what it can, before the others are asked.
   * @param {Mouth} mouth
   */
  prefer(mouth) {
    this.#mouths.unshift(mouth);
  }

  /** Judge anew whether there is a voice, now that others are known or chosen. */
  judge() {
    if (!this.speech?.sure || this.speaking) return;
    const heard = this.speech.canSay();
    if (heard !== this.heard) this.#tell({ heard });
  }

  /** Let the browser speak later on; call it within a tap. */
  prime() {
    if (this.speaking) return;
    for (const mouth of this.#mouths) mouth.prime();
  }

  /**
   * Say a sentence; an unfinished one gives way.
   * @param {string} text
   * @param {number} volume 0 to 1
   */
  say(text, volume) {
    if (!text) return;
    this.cancel();
    this.#try(
      this.#mouths.filter((mouth) => mouth.canSay(text)),
      { text, volume },
    );
  }

  /**
   * Have the first mouth say it, and the next one where that fails.
   * @param {Mouth[]} mouths
   * @param {{text: string, volume: number}} what
   */
  #try([mouth, ...others], what) {
    // Until a mouth that may have no voice was heard, nothing is.
    if (!mouth?.sure && this.heard) this.#tell({ heard: false });
    if (!mouth) return;
    const sentence = (this.#current = { mouth });
    const mine = (/** @type {() => void} */ body) => () => this.#current === sentence && body();
    const failed = () =>
      others.length > 0 ? this.#try(others, what) : this.#settle({ heard: false });
    this.#watch(START_PATIENCE_MS, failed);
    mouth.say(what.text, what.volume, {
      began: mine(() => this.#began(what.text)),
      ended: mine(() => this.#settle({})),
      failed: mine(failed),
    });
  }

  /** Stop speaking; a pause is a cancel, and whoever goes on says the sentence again. */
  cancel() {
    window.clearTimeout(this.#watchdog);
    this.#current = null;
    for (const mouth of this.#mouths) mouth.cancel();
    if (this.speaking) this.#tell({ speaking: false });
  }

  /** @param {string} text */
  #began(text) {
    this.#tell({ heard: true, speaking: true });
    this.#watch(START_PATIENCE_MS + text.length * MS_A_LETTER, () => this.cancel());
  }

  /** @param {{heard?: boolean}} outcome */
  #settle(outcome) {
    window.clearTimeout(this.#watchdog);
    this.#current = null;
    this.#tell({ ...outcome, speaking: false });
  }

  /** @param {{heard?: boolean, speaking?: boolean}} news */
  #tell({ heard = this.heard, speaking = this.speaking }) {
    this.heard = heard;
    this.speaking = speaking;
    this.changed(this);
  }

  /**
   * @param {number} milliseconds
   * @param {() => void} body
   */
  #watch(milliseconds, body) {
    window.clearTimeout(this.#watchdog);
    this.#watchdog = window.setTimeout(body, milliseconds);
  }
}
