// @ts-check
/**
 * Shows a session on its page: hands and breath, words and ribbon, and what the large button does.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./session.js").State} State
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {ReturnType<typeof import("./page_words.js").readPageWords>} PageWords
 */
import { Breathing } from "./breathing.js";
import { MOST_EASED } from "./easing.js";
import { Hands } from "./hands.js";
import { mark } from "./marking.js";
import { Ribbon } from "./ribbon.js";
import { Screen } from "./screen.js";
import { isEasedFrom } from "./timeline.js";
import { WakeLock } from "./wakelock.js";
import { momentAt } from "./words.js";

const SHOW_EVERY_MS = 250;
const lessMotion = window.matchMedia("(prefers-reduced-motion: reduce)");

export class PageView {
  #shown_ms = -Infinity;
  #playing = false;
  #seen = !document.hidden;

  /**
   * @param {HTMLElement} root
   * @param {Score} score
   * @param {PageWords} words
   */
  constructor(root, score, words) {
    const still = () => lessMotion.matches;
    this.root = root;
    this.words = words;
    this.screen = new Screen(root, words.say, score.steps.length);
    this.ribbon = new Ribbon(this.part(".ribbon-parts"), score.steps);
    this.hands = new Hands(this.part(".stage"), still);
    const breath = { in: words.say("in"), out: words.say("out") };
    this.breathing = new Breathing(root, breath, still);
    this.wakeLock = new WakeLock((state) => this.screen.wake(state));
  }

  /**
   * Show a moment; words and ribbon only every so often.
   * @param {Timeline} timeline
   * @param {number} time_ms
   * @param {{jumped: boolean}} how
   */
  moved(timeline, time_ms, { jumped }) {
    this.hands.follow(timeline, time_ms, { jumped });
    this.breathing.follow(timeline, time_ms);
    const over = time_ms >= timeline.duration_ms;
    if (!jumped && !over && Math.abs(time_ms - this.#shown_ms) < SHOW_EVERY_MS) return;
    this.#shown_ms = time_ms;
    this.screen.show(momentAt(timeline, time_ms, this.words.sentences));
    this.ribbon.show(timeline, time_ms);
    mark(this.root, "level", String(timeline.level));
    this.part(".eased").hidden = !isEasedFrom(timeline, time_ms);
  }

  /**
   * Call back when people want more or less motion, with the breath begun anew.
   * @param {() => void} moveAnew
   * @param {AbortSignal} signal
   */
  onMotionWanted(moveAnew, signal) {
    const changed = () => {
      this.breathing.reset();
      moveAnew();
    };
    lessMotion.addEventListener("change", changed, { signal });
  }

  /**
   * Show that it plays, pauses, stopped or ended.
   * @param {State} state
   * @param {{mute: boolean}} how
   */
  changed(state, { mute }) {
    const playing = state === "playing";
    const { say } = this.words;
    this.root.dataset["state"] = state;
    this.#playing = playing;
    this.#move();
    void this.wakeLock.want(playing);
    /** @type {HTMLButtonElement} */ (this.part(".pause")).disabled = state === "ended";
    this.part(".pause-words").textContent = say(`state-${this.#told(state)}`);
    if (playing) this.screen.note(mute ? say("no-sound") : "");
  }

  /**
   * Show why it may not be played any more.
   * @param {import("./clearance.js").Refusal} refusal
   */
  refused(refusal) {
    this.root.dataset["refused"] = refusal;
    this.part(".pause-words").textContent = this.words.say("state-broken");
    this.note(`broken-${refusal}`);
  }

  /**
   * What the large button is said to do.
   * @param {State} state
   */
  #told(state) {
    const { refused, resumed } = this.root.dataset;
    if (refused !== undefined && (state === "ready" || state === "paused")) return "broken";
    return state === "ready" && resumed !== undefined ? "resumed" : state;
  }

  /** @param {boolean} seen whether anybody can look */
  setSeen(seen) {
    this.#seen = seen;
    this.#move();
  }

  #move() {
    const moving = this.#playing && this.#seen;
    this.hands.setPlaying(moving);
    this.breathing.setPlaying(moving);
  }

  /**
   * Show words large where no voice is heard, and let screen readers read them.
   * @param {boolean} heard
   */
  voiced(heard) {
    this.root.dataset["voice"] = heard ? "heard" : "unheard";
    this.part(".said").setAttribute("aria-live", heard ? "off" : "polite");
  }

  /**
   * Show how gentle it is, and whether it may be firmer again.
   * @param {{level: number, floor: number}} how
   */
  eased({ level, floor }) {
    this.part(".ease").setAttribute("aria-disabled", String(level === MOST_EASED));
    this.part(".firmer").hidden = level <= floor;
  }

  /** @param {string} key of words on the page, for those who listen to it */
  tell(key) {
    this.screen.tell(this.words.say(key));
  }

  /** @param {string} key of words on the page, for everybody */
  note(key) {
    this.screen.note(this.words.say(key));
  }

  /** @param {boolean} resumed whether it goes on where it was left */
  resumed(resumed) {
    this.root.toggleAttribute("data-resumed", resumed);
  }

  /**
   * A part of the page.
   * @param {string} selector
   */
  part(selector) {
    const element = this.root.querySelector(selector);
    if (!(element instanceof HTMLElement)) throw new Error(`the page lacks ${selector}`);
    return element;
  }
}
