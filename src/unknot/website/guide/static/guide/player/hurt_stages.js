// @ts-check
/**
 * What is seen of the panel that opens when it hurts: one of its stages at a time.
 *
 * @typedef {import("./hurt_answers.js").HurtAnswers} HurtAnswers
 * @typedef {import("./stopping.js").Answer} Answer
 */
import { zonesOf } from "./hurt_answers.js";
import { goesOn } from "./stopping.js";

export class HurtStages {
  /**
   * @param {HTMLDialogElement} dialog
   * @param {HurtAnswers} answers
   */
  constructor(dialog, answers) {
    this.dialog = dialog;
    this.answers = answers;
  }

  /** Ask what it is like. */
  askWhat() {
    this.#show("sign", null, "#hurts-title");
  }

  /** Ask where it is. */
  askWhere() {
    this.#show("place", null, ".hurts-place h3");
  }

  /**
   * Answer, and show what the zones under the hands warn of.
   * @param {Answer} answer
   * @param {readonly string[]} zones
   */
  answer(answer, zones) {
    this.#show("answer", answer, `#${answer.id} h3`);
    const warned = this.#warn(zones);
    this.#part(".hurts-numbers", warned || this.answers.mayCall(answer));
    this.#placeNumbers(answer);
  }

  /**
   * @param {"sign" | "place" | "answer"} stage
   * @param {Answer | null} answer
   * @param {string} title what is read out first
   */
  #show(stage, answer, title) {
    this.dialog.dataset["stage"] = stage;
    this.dialog.dataset["answer"] = answer?.kind ?? "";
    this.#part(".hurts-stop", stage !== "answer");
    this.#part(".hurts-sign", stage === "sign");
    this.#part(".hurts-place", stage === "place");
    this.#part(".hurts-back", stage === "place");
    this.#part(".hurts-gentler", answer !== null && goesOn(answer.kind));
    this.#part(".hurts-numbers", false);
    for (const section of this.answers.sections) section.hidden = section.id !== answer?.id;
    this.#warn([]);
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.scrollTop = 0;
    this.#noteScrolling();
    this.#one(title)?.focus();
  }

  /**
   * The numbers stand right under “Get help now”, or else before a list of signs, so that they are in
   * sight however long the rest is, and however large its letters.
   * @param {Answer} answer
   */
  #placeNumbers({ id, kind }) {
    const numbers = this.#one(".hurts-numbers");
    if (!numbers) return;
    if (kind === "call") this.#one(`#${id} h3`)?.after(numbers);
    else (this.#one(`#${id} h4`) ?? this.#one(".hurts-ways"))?.before(numbers);
  }

  /** Where nothing scrolls, a finger that slides has pressed, whichever way it slid. */
  #noteScrolling() {
    const { scrollHeight, clientHeight } = this.dialog;
    this.dialog.toggleAttribute("data-scrolls", scrollHeight > clientHeight);
  }

  /**
   * Show the warnings of these zones; say whether there are any.
   * @param {readonly string[]} zones
   */
  #warn(zones) {
    const { warnings } = this.answers;
    for (const one of warnings) one.hidden = !zonesOf(one).some((zone) => zones.includes(zone));
    return warnings.some((one) => !one.hidden);
  }

  /**
   * @param {string} selector
   * @param {boolean} shown
   */
  #part(selector, shown) {
    const part = this.#one(selector);
    if (part) part.hidden = !shown;
  }

  /** @param {string} selector */
  #one(selector) {
    return /** @type {HTMLElement | null} */ (this.dialog.querySelector(selector));
  }
}
