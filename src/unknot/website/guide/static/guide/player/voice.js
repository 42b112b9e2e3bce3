// @ts-check
/**
 * The browser's voice: one short sentence at a time, never waited for.
 *
 * Voices come late, some never start, some never say that they ended. Whoever listens learns from
 * `heard` whether there is a voice at all, and shows the words large while there is none.
 *
 * @typedef {{synthesis: SpeechSynthesis | null, language: string}} Speech
 */

const START_PATIENCE_MS = 2500;
const MS_A_LETTER = 130;
const CALM_RATE = 0.92;
/** Not failures: we cancelled it ourselves. */
const CANCELLED = new Set(["canceled", "interrupted"]);

export class Voice {
  /** Whether the last sentence was heard; hopeful until one was not. */
  heard = true;
  speaking = false;
  #watchdog = 0;
  /** @type {SpeechSynthesisUtterance | null} */
  #current = null;

  /**
   * @param {Speech} speech
   * @param {(voice: Voice) => void} changed called when `heard` or `speaking` changes
   */
  constructor({ synthesis, language }, changed) {
    this.synthesis = synthesis;
    this.language = language;
    this.changed = changed;
    this.heard = synthesis !== null;
  }

  /** Let the browser speak later on; call it within a tap. It also makes voices load. */
  prime() {
    if (!this.synthesis || this.speaking) return;
    this.synthesis.getVoices();
    const breath = new SpeechSynthesisUtterance(" ");
    breath.volume = 0;
    this.synthesis.speak(breath);
  }

  /**
   * Say a sentence; an unfinished one gives way.
   * @param {string} text
   * @param {number} volume 0 to 1
   */
  say(text, volume) {
    if (!this.synthesis || !text) return;
    this.cancel();
    const voices = this.synthesis.getVoices();
    // Some browsers list no voice and speak all the same: until they do, nothing is heard.
    if (voices.length === 0 && this.heard) this.#tell({ heard: false });
    const sentence = new SpeechSynthesisUtterance(text);
    sentence.lang = this.language;
    sentence.voice = chosenVoice(voices, this.language);
    sentence.rate = CALM_RATE;
    sentence.volume = volume;
    this.#current = sentence;
    this.#listen(sentence);
    this.synthesis.speak(sentence);
    this.#watch(START_PATIENCE_MS, () => this.#settle({ heard: false }));
  }

  /** Stop speaking; a pause is a cancel, and whoever goes on says the sentence again. */
  cancel() {
    window.clearTimeout(this.#watchdog);
    this.#current = null;
    this.synthesis?.cancel();
    if (this.speaking) this.#tell({ speaking: false });
  }

  /** @param {SpeechSynthesisUtterance} sentence */
  #listen(sentence) {
    const mine = (/** @type {() => void} */ body) => () => this.#current === sentence && body();
    sentence.onstart = mine(() => {
      this.#tell({ heard: true, speaking: true });
      const longest_ms = START_PATIENCE_MS + sentence.text.length * MS_A_LETTER;
      this.#watch(longest_ms, () => this.cancel());
    });
    sentence.onend = mine(() => this.#settle({}));
    sentence.onerror = ({ error }) => {
      if (!CANCELLED.has(error)) mine(() => this.#settle({ heard: false }))();
    };
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

/**
 * A voice of the language that speaks on this device, if there is one.
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string} language
 */
export function chosenVoice(voices, language) {
  const family = language.slice(0, 2).toLowerCase();
  const fitting = voices.filter((voice) => voice.lang.toLowerCase().startsWith(family));
  const here = fitting.filter((voice) => voice.localService);
  const exact = (/** @type {SpeechSynthesisVoice[]} */ list) =>
    list.find((voice) => voice.lang.replace("_", "-").toLowerCase() === language.toLowerCase());
  return exact(here) ?? here[0] ?? exact(fitting) ?? fitting[0] ?? null;
}
