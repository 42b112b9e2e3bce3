// @ts-check
/**
 * The breath that is seen: a ring that widens, water that rises, and two words.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./score.js").Breath} Breath
 */
import { breathAt, breathRunAt } from "./breath.js";
import { keepInTime } from "./in_time.js";

const SWELL_EASING = "cubic-bezier(.45, .05, .55, .95)";

export class Breathing {
  /** @type {Breath | null} */
  #run = null;
  /** @type {Animation[]} */
  #motions = [];
  #playing = false;

  /**
   * @param {HTMLElement} root holds `.breath`, `.breath-ring` and `.swell-rises`
   * @param {{in: string, out: string}} words
   * @param {() => boolean} still
   */
  constructor(root, words, still) {
    this.note = root.querySelector(".breath");
    this.word = root.querySelector(".breath-word");
    this.ring = root.querySelector(".breath-ring");
    this.water = [...root.querySelectorAll(".swell-rises")];
    this.words = words;
    this.still = still;
  }

  /**
   * Breathe as the timeline does at a moment.
   * @param {Timeline} timeline
   * @param {number} time_ms
   */
  follow(timeline, time_ms) {
    const run = breathRunAt(timeline, time_ms);
    if (run !== this.#run) this.#begin(run);
    if (!run) return;
    const phase = breathAt(timeline, time_ms)?.phase ?? "out";
    const word = this.words[phase];
    if (this.word && this.word.textContent !== word) this.word.textContent = word;
    this.#keepTime(time_ms - run.start_ms);
  }

  /** @param {boolean} playing */
  setPlaying(playing) {
    this.#playing = playing;
    for (const motion of this.#motions) {
      if (!playing) motion.pause();
      else if (motion.playState === "paused") motion.play();
    }
  }

  /** Begin anew, because people want more or less motion now. */
  reset() {
    this.#begin(this.#run);
  }

  /** @param {Breath | null} run */
  #begin(run) {
    this.#run = run;
    this.note?.toggleAttribute("hidden", run === null);
    for (const motion of this.#motions) motion.cancel();
    this.#motions = run && !this.still() ? this.#motionsOf(run) : [];
    this.setPlaying(this.#playing);
  }

  /** @param {Breath} run */
  #motionsOf({ in_ms, out_ms, cycles }) {
    const offset = in_ms / (in_ms + out_ms);
    const options = { duration: in_ms + out_ms, iterations: cycles };
    const swing = (/** @type {string} */ low, /** @type {string} */ high) => [
      { transform: low, easing: SWELL_EASING },
      { transform: high, offset, easing: SWELL_EASING },
      { transform: low },
    ];
    const ring = this.ring ? [this.ring.animate(swing("scale(.5)", "scale(1)"), options)] : [];
    const heights = ["translateY(-14px)", "translateY(-20px)", "translateY(-10px)"];
    return [
      ...ring,
      ...this.water.map((layer, index) =>
        layer.animate(swing("none", heights[index % heights.length] ?? "none"), options),
      ),
    ];
  }

  /** @param {number} into_ms */
  #keepTime(into_ms) {
    for (const motion of this.#motions) keepInTime(motion, into_ms);
  }
}
