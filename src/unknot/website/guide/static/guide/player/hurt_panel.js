// @ts-check
/**
 * What opens when it hurts: what is it like, where, and what to do. Nothing it leads to is as firm
 * as before, and an answer cannot be closed unheeded.
 *
 * @typedef {import("./stopping.js").Answer} Answer
 * @typedef {import("./stopping.js").Kind} Kind
 * @typedef {import("./stopping.js").Possible} Possible
 * @typedef {{underHands: string[], zones: string[], possible: Possible}} Here
 *   where the hands are or were just now, all that these steps reach, and which ways on are left
 * @typedef {{answered: (id: string, text: string) => void, gentler: (kind: Kind) => void,
 *   end: () => void, closed: () => void}} Ways
 *   `answered` when the massage ends here, `closed` when the panel was closed without an answer
 */
import { HurtAnswers } from "./hurt_answers.js";
import { HurtStages } from "./hurt_stages.js";
import { answerFor, asksWhere, goesOn, NO_WAY_ON, placeMeant } from "./stopping.js";
import { onPress } from "./touching.js";

/** @type {Here} */
const NOWHERE = { underHands: [], zones: [], possible: NO_WAY_ON };

export class HurtPanel {
  #here = NOWHERE;
  #sign = "";
  /** @type {Answer | null} */
  #answer = null;
  /** Whether it was left to go on. */
  #left = false;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {Ways} ways
   */
  constructor(dialog, ways) {
    this.dialog = dialog;
    this.ways = ways;
    this.answers = new HurtAnswers(dialog);
    this.stages = new HurtStages(dialog, this.answers);
    this.#onPress("[data-sign]", ({ sign = "" }) => this.#said(sign));
    this.#onPress("[data-place]", ({ place = "" }) => this.#pointed(place));
    this.#onPress(".hurts-back", () => this.stages.askWhat());
    this.#onPress(".hurts-end", () => this.ways.end());
    this.#onPress(".hurts-gentler", () => this.#goOn());
    dialog.addEventListener("close", () => this.#closed());
  }

  /**
   * Ask what it is like.
   * @param {Here} here
   */
  open(here) {
    this.#here = here;
    this.#answer = null;
    this.#left = false;
    this.stages.askWhat();
  }

  /**
   * Answer a sign at once, where no way on is left.
   * @param {string} sign
   */
  stop(sign) {
    this.#here = NOWHERE;
    this.#give(answerFor(this.answers.to(sign), "", NO_WAY_ON));
  }

  /**
   * Show an answer that was given before the page was loaded again.
   * @param {string} id
   */
  reopen(id) {
    const given = this.answers.named(id);
    if (given) this.#give(given);
    else this.open(NOWHERE);
  }

  /** @param {string} sign */
  #said(sign) {
    this.#sign = sign;
    const answers = this.answers.to(sign);
    if (asksWhere(answers)) this.stages.askWhere();
    else this.#give(answerFor(answers, "", this.#here.possible));
  }

  /** @param {string} pointed */
  #pointed(pointed) {
    const { underHands, zones, possible } = this.#here;
    const { zonesOfPlaces } = this.answers;
    const place = placeMeant(pointed, underHands, zonesOfPlaces);
    const also = zonesOfPlaces.get(pointed) ?? [];
    this.#here = { ...this.#here, zones: [...zones, ...also] };
    this.#give(answerFor(this.answers.to(this.#sign), place, possible));
  }

  /** @param {Answer | null} answer */
  #give(answer) {
    if (!answer) return;
    this.#answer = answer;
    this.stages.answer(answer, this.#here.zones);
    if (!goesOn(answer.kind)) this.ways.answered(answer.id, this.answers.textOf(answer));
  }

  #goOn() {
    const kind = this.#answer?.kind;
    if (!kind || !goesOn(kind)) return;
    this.#left = true;
    this.dialog.close();
    this.ways.gentler(kind);
  }

  /** An answer stays until it is followed; a question may be closed, and the massage rests. */
  #closed() {
    if (this.dialog.open || this.#left) return;
    if (this.#answer) this.stages.answer(this.#answer, this.#here.zones);
    else this.ways.closed();
  }

  /**
   * @param {string} selector
   * @param {(data: DOMStringMap) => void} body
   */
  #onPress(selector, body) {
    for (const button of this.dialog.querySelectorAll(selector)) {
      if (button instanceof HTMLElement) onPress(button, () => body(button.dataset));
    }
  }
}
