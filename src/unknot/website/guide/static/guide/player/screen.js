// @ts-check
/**
 * The words on the screen: which step, what is next, how long still, what was said last.
 *
 * @typedef {import("./words.js").Moment} Moment
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Say
 */
import { mark } from "./marking.js";

/** More steps than this are counted in figures only. */
const MOST_PEBBLES = 9;

export class Screen {
  /** What stands where, by selector. @type {Map<string, {element: Element | null, text: string}>} */
  #written = new Map();

  /**
   * @param {HTMLElement} root
   * @param {Say} say
   * @param {number} count of steps
   */
  constructor(root, say, count) {
    this.root = root;
    this.say = say;
    this.pebbles = count > MOST_PEBBLES ? [] : Array.from({ length: count }, pebble);
    root.querySelector(".pebbles")?.replaceChildren(...this.pebbles);
  }

  /** @param {Moment} moment */
  show(moment) {
    mark(this.root, "phase", moment.phase);
    this.#write(".count-words", this.say("count", { step: moment.index + 1, count: moment.count }));
    this.#write(".cue", moment.seconds_left === 0 ? this.say("over") : moment.title.what);
    this.#write(".where", moment.title.where);
    this.#write(".next-what", moment.next?.what ?? this.say("last"));
    this.#write(".next-where", moment.next?.where ?? "");
    this.#write(".left", this.#left(moment));
    this.pebbles.forEach((stone, index) => {
      mark(stone, "when", index < moment.index ? "past" : index === moment.index ? "now" : "ahead");
    });
  }

  /** @param {string} text what was said last */
  said(text) {
    this.#write(".said", text);
  }

  /** @param {import("./wakelock.js").WakeState} state */
  wake(state) {
    this.#write(".wake", this.say(`wake-${state}`));
  }

  /** @param {string} text for those who listen to the screen: the eye sees it elsewhere */
  tell(text) {
    this.#write(".told", text);
  }

  /** @param {string} text that has to be known now, or nothing */
  note(text) {
    this.#write(".notice", text);
  }

  /** @param {Moment} moment */
  #left({ minutes_left, seconds_left }) {
    if (seconds_left === 0) return "";
    return seconds_left < 60 ? this.say("moments") : this.say("left", { minutes: minutes_left });
  }

  /**
   * @param {string} selector
   * @param {string} text
   */
  #write(selector, text) {
    const before = this.#written.get(selector);
    if (before?.text === text) return;
    const element = before ? before.element : this.root.querySelector(selector);
    this.#written.set(selector, { element, text });
    if (element && element.textContent !== text) element.textContent = text;
  }
}

function pebble() {
  return document.createElement("li");
}
