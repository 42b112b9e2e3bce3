// @ts-check
/**
 * What opens when it hurts: what is it like, where, and what to do. Nothing it leads to is as firm
 * as before, and an answer cannot be closed unheeded.
 *
 * @typedef {import("./stopping.js").Answer} Answer
 * @typedef {import("./stopping.js").Kind} Kind
 * @typedef {import("./stopping.js").Possible} Possible
 * @typedef {{zone: string, zones: string[], possible: Possible}} Here
 *   where the hands are, all that the step reaches, and which ways on are left
 * @typedef {{answered: (id: string, text: string) => void, gentler: (kind: Kind) => void,
 *   end: () => void, closed: () => void}} Ways
 *   `answered` when the massage ends here, `closed` when the panel was closed without an answer
 */
import { HurtAnswers, zonesOf } from "./hurt_answers.js";
import { answerFor, asksWhere, goesOn, NO_WAY_ON, placeMeant } from "./stopping.js";

/** @type {Here} */
const NOWHERE = { zone: "", zones: [], possible: NO_WAY_ON };

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
    this.#onClick("[data-sign]", ({ sign = "" }) => this.#said(sign));
    this.#onClick("[data-place]", ({ place = "" }) => this.#pointed(place));
    this.#onClick(".hurts-back", () => this.#stage("sign"));
    this.#onClick(".hurts-end", () => this.ways.end());
    this.#onClick(".hurts-gentler", () => this.#goOn());
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
    this.#stage("sign");
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
    if (asksWhere(answers)) this.#stage("place");
    else this.#give(answerFor(answers, "", this.#here.possible));
  }

  /** @param {string} pointed */
  #pointed(pointed) {
    const { zone, zones, possible } = this.#here;
    const { zonesOfPlaces } = this.answers;
    const place = placeMeant(pointed, zone, zonesOfPlaces);
    const also = zonesOfPlaces.get(pointed) ?? [];
    this.#here = { ...this.#here, zones: [...zones, ...also] };
    this.#give(answerFor(this.answers.to(this.#sign), place, possible));
  }

  /** @param {Answer | null} answer */
  #give(answer) {
    if (!answer) return;
    this.#answer = answer;
    this.#stage("answer");
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
    if (this.#answer) this.#stage("answer");
    else this.ways.closed();
  }

  /** @param {"sign" | "place" | "answer"} stage */
  #stage(stage) {
    const { id, kind } = (stage === "answer" && this.#answer) || { id: "", kind: "" };
    this.dialog.dataset["stage"] = stage;
    this.dialog.dataset["answer"] = kind;
    this.#show(".hurts-stop", stage !== "answer");
    this.#show(".hurts-sign", stage === "sign");
    this.#show(".hurts-place", stage === "place");
    this.#show(".hurts-back", stage === "place");
    this.#show(".hurts-gentler", goesOn(/** @type {Kind} */ (kind)));
    for (const section of this.answers.sections) section.hidden = section.id !== id;
    this.#warn(stage === "answer");
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.scrollTop = 0;
    const title = id ? `#${id} h3` : stage === "sign" ? "#hurts-title" : ".hurts-place h3";
    this.#one(title)?.focus();
  }

  /**
   * Show what the zones under the hands warn of, and whom to call where it may come to that.
   * @param {boolean} answered
   */
  #warn(answered) {
    let warned = false;
    for (const warning of this.answers.warnings) {
      const applies = zonesOf(warning).some((zone) => this.#here.zones.includes(zone));
      warning.hidden = !(answered && applies);
      warned ||= !warning.hidden;
    }
    this.#show(".hurts-numbers", answered && (warned || this.answers.mayCall(this.#answer)));
  }

  /**
   * @param {string} selector
   * @param {(data: DOMStringMap) => void} body
   */
  #onClick(selector, body) {
    for (const button of this.dialog.querySelectorAll(selector)) {
      if (button instanceof HTMLElement) button.addEventListener("click", () => body(button.dataset));
    }
  }

  /**
   * @param {string} selector
   * @param {boolean} shown
   */
  #show(selector, shown) {
    const part = this.#one(selector);
    if (part) part.hidden = !shown;
  }

  /** @param {string} selector */
  #one(selector) {
    return /** @type {HTMLElement | null} */ (this.dialog.querySelector(selector));
  }
}
