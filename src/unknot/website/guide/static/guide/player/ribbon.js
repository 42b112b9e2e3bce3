// @ts-check
/**
 * The ribbon: a session as a tide of its steps, and how far it has come.
 *
 * @typedef {import("./score.js").ScoreStep} ScoreStep
 * @typedef {{part: HTMLElement, filled: HTMLElement}} Part
 */
import { mark } from "./marking.js";

/** Finer parts than these of the whole, and of a step, nobody sees: they are not drawn anew. */
const [PARTS_OF_ALL, PARTS_OF_STEP] = [1000, 50];

export class Ribbon {
  /** @type {Map<HTMLElement, string>} */
  #drawn = new Map();

  /**
   * @param {HTMLElement} element an empty list
   * @param {readonly ScoreStep[]} steps
   * @param {number} duration_ms
   */
  constructor(element, steps, duration_ms) {
    this.steps = steps;
    this.duration_ms = duration_ms;
    this.parts = steps.map((step) => partOf(step));
    this.here = document.createElement("li");
    this.here.className = "ribbon-here";
    element.replaceChildren(...this.parts.map(({ part }) => part), this.here);
  }

  /**
   * Show a moment.
   * @param {number} time_ms
   */
  show(time_ms) {
    this.steps.forEach((step, index) => {
      const { part, filled } = /** @type {Part} */ (this.parts[index]);
      const share = (time_ms - step.start_ms) / Math.max(step.end_ms - step.start_ms, 1);
      mark(part, "when", share >= 1 ? "past" : share < 0 ? "ahead" : "now");
      const shown = inParts(Math.min(Math.max(share, 0), 1), PARTS_OF_STEP);
      this.#draw(filled, `scaleX(${shown})`);
    });
    this.#draw(this.here, `translateX(${100 * inParts(time_ms / this.duration_ms, PARTS_OF_ALL)}%)`);
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
