// @ts-check
/**
 * Calls the cues of a session as their moments come: by voice, or with a bell where no voice is
 * heard. What was called last is told to a listener, so that it can be read as well.
 *
 * @typedef {import("./score.js").Cue} Cue
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./words.js").Sentences} Sentences
 * @typedef {import("./voice.js").Voice} Voice
 * @typedef {{said: (text: string) => void, ring: () => void, asks: () => void}} Listener
 *   `asks` when people are asked how it feels
 */
import { Looks, isLook } from "./looks.js";
import { timbres } from "./timbres.js";
import { cuesBetween, spanIndexAt, strokeFrom } from "./timeline.js";
import { cueText, sentenceFor } from "./words.js";

export class CueCaller {
  /** How loud the voice is, 0 to 1. */
  loudness = 1;
  /** Whether a cue of this kind is said, as people chose. */
  says = (/** @type {string} */ _kind) => true;
  /** How the giver is asked to read out what they both should hear, where no voice is heard. */
  readOut = (/** @type {string} */ text) => text;
  /** Cues before this moment were called. */
  #called_ms = 0;
  #looks = new Looks();
  /** The cue that was called last, if nothing else was said since. @type {Cue | null} */
  #last = null;
  /** Cues that came due while a look at the skin had its turn. @type {Cue[]} */
  #waiting = [];

  /**
   * @param {Voice} voice
   * @param {Sentences} sentences for strokes in a gentler form
   * @param {Listener} listener
   */
  constructor(voice, sentences, listener) {
    this.voice = voice;
    this.sentences = sentences;
    this.listener = listener;
  }

  /** Whether words reach the ear; if not, they are shown large. */
  get heard() {
    return this.voice.heard && this.loudness > 0;
  }

  /**
   * Call what comes from this moment on; what is being said is broken off.
   * @param {number} time_ms
   */
  from(time_ms) {
    this.#breakOff();
    this.voice.cancel();
    this.#called_ms = time_ms;
    this.#looks.untoldFrom(time_ms);
    this.#waiting = [];
  }

  /**
   * Call what came due. Of several, because the page slept, only the last still matters.
   * @param {number} time_ms
   * @param {Timeline} timeline
   */
  upTo(time_ms, timeline) {
    const due = cuesBetween(timeline, this.#called_ms, time_ms + 1);
    this.#called_ms = Math.max(this.#called_ms, time_ms + 1);
    this.#callInTurn(due.findLast(({ kind }) => this.says(kind)) ?? null, timeline);
    const unheard = this.heard ? due.filter(({ kind }) => !this.says(kind)) : due;
    const ringing = timbres().bell.rings_for;
    if (unheard.some(({ kind }) => ringing.includes(kind))) this.listener.ring();
  }

  /**
   * Call a cue at once; but a look at the skin, due now or passed over, waits for its turn, and is
   * heard to its end before whatever comes due.
   * @param {Cue | null} cue
   * @param {Timeline} timeline
   */
  #callInTurn(cue, timeline) {
    const look = this.#looks.owed(timeline, this.#called_ms);
    const inTurn = look || isLook(this.#last) || this.#waiting.length > 0;
    if (cue && !isLook(cue)) this.#waiting.push(cue);
    if (inTurn && this.voice.busy) return;
    const first = this.#last ? null : this.#waiting.shift(); // where one is, before the look
    const next = first ?? look ?? this.#waiting.shift();
    if (next) this.#call(next, timeline);
  }

  /**
   * @param {Cue} cue
   * @param {Timeline} timeline
   */
  #call(cue, timeline) {
    const text = cueText(cue, timeline, this.sentences);
    this.say(text, cue.to === "giver" ? text : this.readOut(text));
    this.#last = cue;
    if (isLook(cue)) this.#looks.told(cue);
    if (cue.kind === "check_in") this.listener.asks();
  }

  /** What is being said gives way; of a look that was not heard to its end nobody was told. */
  #breakOff() {
    if (this.#last && isLook(this.#last) && this.voice.busy) this.#looks.untoldFrom(this.#last.at_ms);
    this.#last = null;
  }

  /**
   * Say the last words to whoever went past them.
   * @param {Timeline} timeline
   */
  sayEnd(timeline) {
    const end = timeline.cues.findLast(({ kind }) => kind === "end");
    if (end) this.#call(end, timeline);
  }

  /**
   * Say what is gentler now.
   * @param {number} time_ms
   * @param {Timeline} timeline
   */
  sayGentler(time_ms, timeline) {
    const stroke = strokeFrom(timeline, spanIndexAt(timeline, time_ms));
    if (stroke) this.say(sentenceFor(stroke, this.sentences).text);
  }

  /**
   * Fall silent; a sentence that is broken off here is said again when the session goes on.
   * @param {number} time_ms
   * @param {Timeline} timeline
   */
  pause(time_ms, timeline) {
    const called = cuesBetween(timeline, 0, time_ms + 1).filter(({ kind }) => this.says(kind));
    const broken = this.#waiting[0] ?? (this.voice.speaking ? called.at(-1) : null);
    this.from(broken?.at_ms ?? this.#called_ms);
  }

  /**
   * Say a sentence, and show it.
   * @param {string} text
   * @param {string} written how it is shown where no voice is heard
   */
  say(text, written = text) {
    this.#breakOff();
    if (this.loudness > 0) this.voice.say(text, this.loudness);
    this.listener.said(this.heard ? text : written);
  }
}
