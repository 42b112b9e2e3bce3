// @ts-check
/**
 * A mouth that is the browser's speech synthesis.
 *
 * @typedef {import("./voice.js").Mouth} Mouth
 * @typedef {import("./voice.js").Told} Told
 */
import { USUAL_SPEECH } from "./speech_choice.js";
import { chosenVoice } from "./voices.js";

/** Not failures: we cancelled it ourselves. */
const CANCELLED = new Set(["canceled", "interrupted"]);

/** @implements {Mouth} */
export class SpeechMouth {
  /** What people chose: a voice, and how fast it speaks. */
  voice = USUAL_SPEECH.voice;
  rate = USUAL_SPEECH.rate;
  /**
   * Held, because some browsers forget to end what nobody holds.
   * @type {SpeechSynthesisUtterance | null}
   */
  sentence = null;

  /**
   * @param {SpeechSynthesis} synthesis
   * @param {string} language of most that is said
   * @param {(text: string) => string} languageOf each text
   */
  constructor(synthesis, language, languageOf = () => language) {
    this.synthesis = synthesis;
    this.language = language;
    this.languageOf = languageOf;
  }

  /** Whether voices are known. Some browsers list none and speak all the same. */
  get sure() {
    return this.synthesis.getVoices().length > 0;
  }

  /**
   * Whether there is a voice that may speak, as far as can be known.
   * @param {string} [text] or else most that is said
   */
  canSay(text) {
    const language = text === undefined ? this.language : this.languageOf(text);
    return !this.sure || this.#voiceOf(language) !== null;
  }

  prime() {
    const breath = new SpeechSynthesisUtterance(" ");
    breath.volume = 0;
    this.synthesis.speak(breath);
  }

  /**
   * @param {string} text
   * @param {number} volume
   * @param {Told} told
   */
  say(text, volume, told) {
    const sentence = new SpeechSynthesisUtterance(text);
    sentence.lang = this.languageOf(text);
    sentence.voice = this.#voiceOf(sentence.lang);
    sentence.rate = this.rate;
    sentence.volume = volume;
    sentence.onstart = told.began;
    sentence.onend = told.ended;
    sentence.onerror = ({ error }) => {
      if (!CANCELLED.has(error)) told.failed();
    };
    this.sentence = sentence;
    if (this.synthesis.paused) this.synthesis.resume();
    this.synthesis.speak(sentence);
  }

  /** Some browsers drop what is said right after a cancel: it is spared where nothing is said. */
  cancel() {
    this.sentence = null;
    const { speaking, pending } = this.synthesis;
    if (speaking || pending) this.synthesis.cancel();
  }

  /** @param {string} language */
  #voiceOf(language) {
    return chosenVoice(this.synthesis.getVoices(), language, this.voice);
  }
}
