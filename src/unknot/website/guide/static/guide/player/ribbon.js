// @ts-check
/**
 * The ribbon: a session as a tide of its steps, and how far it has come.
 *
 * @typedef {import("./score.js").ScoreStep} ScoreStep
 */

export class Ribbon {
  /**
   * @param {HTMLElement} element an empty list
   * @param {readonly ScoreStep[]} steps
   * @param {number} duration_ms
   */
  constructor(element, steps, duration_ms) {
    this.element = element;
    this.steps = steps;
    this.duration_ms = duration_ms;
    this.parts = steps.map((step) => partOf(step));
    this.here = document.createElement("li");
    this.here.className = "ribbon-here";
    element.replaceChildren(...this.parts, this.here);
  }

  /**
   * Show a moment.
   * @param {number} time_ms
   */
  show(time_ms) {
    this.steps.forEach((step, index) => {
      const part = this.parts[index];
      const share = (time_ms - step.start_ms) / Math.max(step.end_ms - step.start_ms, 1);
      const filled = part?.firstElementChild;
      if (!part || !(filled instanceof HTMLElement)) return;
      part.dataset["when"] = share >= 1 ? "past" : share < 0 ? "ahead" : "now";
      filled.style.transform = `scaleX(${Math.min(Math.max(share, 0), 1).toFixed(4)})`;
    });
    this.here.style.transform = `translateX(${((100 * time_ms) / this.duration_ms).toFixed(2)}%)`;
  }
}

/** @param {ScoreStep} step */
function partOf(step) {
  const part = document.createElement("li");
  part.className = "ribbon-part";
  part.dataset["phase"] = step.phase;
  part.style.flexGrow = String(step.end_ms - step.start_ms);
  part.append(document.createElement("i"));
  return part;
}
