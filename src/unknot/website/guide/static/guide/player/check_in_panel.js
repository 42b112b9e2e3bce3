// @ts-check
/**
 * Shows the question about the pressure, with a large button for each number.
 *
 * @typedef {{number: number, countsAs: string, text: string}} Felt
 *   `countsAs` the stop sign that the number counts as, or ""
 */
import { onPress } from "./touching.js";

export class CheckInPanel {
  #buttons;

  /**
   * @param {HTMLElement} root
   * @param {(felt: Felt) => void} rated
   */
  constructor(root, rated) {
    this.root = root;
    this.panel = /** @type {HTMLElement} */ (root.querySelector(".check-in"));
    this.answer = this.panel.querySelector(".check-in-answer");
    this.#buttons = /** @type {HTMLElement[]} */ ([...this.panel.querySelectorAll("button")]);
    for (const button of this.#buttons) {
      onPress(button, () => rated(feltOn(button)));
    }
  }

  get shown() {
    return !this.panel.hidden;
  }

  /**
   * What a number means.
   * @param {number} number
   * @returns {Felt | null}
   */
  felt(number) {
    const button = this.#buttons.find(({ dataset }) => dataset["number"] === String(number));
    return button ? feltOn(button) : null;
  }

  /** @param {string} text what was answered to the number before, if one was given */
  show(text = "") {
    if (this.answer && this.answer.textContent !== text) this.answer.textContent = text;
    this.#become(true);
  }

  hide() {
    if (this.shown) this.#become(false);
  }

  /** @param {boolean} shown */
  #become(shown) {
    this.panel.hidden = !shown;
    this.root.toggleAttribute("data-asking", shown);
  }
}

/**
 * @param {HTMLElement} button
 * @returns {Felt}
 */
function feltOn({ dataset }) {
  const { number, countsAs = "", text = "" } = dataset;
  return { number: Number(number), countsAs, text };
}
