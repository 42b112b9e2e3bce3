// @ts-check
/**
 * The ribbon: a session as a tide of the steps that are done, and how far it has come.
 *
 * @typedef {import("./score.js").ScoreStep} ScoreStep
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {{part: HTMLElement, filled: HTMLElement}} Part
 */
import { workedUntil } from "./leaving_out.js";
import { mark } from "./marking.js";

/** Finer parts than these of the whole, and of a step, nobody sees: they are not drawn anew. */
const [PARTS_OF_ALL, PARTS_OF_STEP] = [1000, 50];

export class Ribbon {
  /** @type {Map<HTMLElement, string>} */
  #drawn = new Map();

  /**
   * @param {HTMLElement} element an empty list
   * @param {readonly ScoreStep[]} steps
   */
  constructor(element, steps) {
    this.parts = steps.map((step) => partOf(step));
    this.here = document.createElement("li");
    this.here.className = "ribbon-here";
    element.replaceChildren(...this.parts.map(({ part }) => part), this.here);
  }

  /**
   * Show a moment.
   * @param {Timeline} timeline
   * @param {number} time_ms
   */
  show(timeline, time_ms) {
    timeline.steps.forEach((step, index) => {
      const { part, filled } = /** @type {Part} */ (this.parts[index]);
      part.hidden = timeline.leftOut.has(index);
      const share = (time_ms - step.start_ms) / Math.max(step.end_ms - step.start_ms, 1);
      mark(part, "when", share >= 1 ? "past" : share < 0 ? "ahead" : "now");
      const shown = inParts(Math.min(Math.max(share, 0), 1), PARTS_OF_STEP);
      this.#draw(filled, `scaleX(${shown})`);
    });
    const share = workedUntil(timeline, time_ms) / workedUntil(timeline, timeline.duration_ms);
    this.#draw(this.here, `translateX(${100 * inParts(share, PARTS_OF_ALL)}%)`);
  }

  /**
   * @param {HTMLElement} element
   * @param {string} transform
   */
  #draw(element, transform) {
    if (this.#drawn.get(element) === transform) return;
    this.#drawn.set(element, transform);
    element.style.transform = transform;
  }
}

/**
 * @param {ScoreStep} step
 * @returns {Part}
 */
function partOf(step) {
  const [part, filled] = [document.createElement("li"), document.createElement("i")];
  part.className = "ribbon-part";
  part.dataset["phase"] = step.phase;
  part.style.flexGrow = String(step.end_ms - step.start_ms);
  part.append(filled);
  return { part, filled };
}

/**
 * @param {number} share
 * @param {number} parts
 */
function inParts(share, parts) {
  return Math.round(share * parts) / parts;
}
