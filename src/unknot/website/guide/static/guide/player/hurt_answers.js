// @ts-check
/**
 * What may be said when it hurts, and all that is answered, as it stands on the page.
 *
 * @typedef {import("./stopping.js").Answer} Answer
 * @typedef {import("./stopping.js").Kind} Kind
 */

export class HurtAnswers {
  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.places = partsOf(panel, "[data-place]");
    this.sections = partsOf(panel, ".hurts-answer");
    this.warnings = partsOf(panel, ".hurts-warnings [data-zones]");
  }

  /**
   * All answers to a sign.
   * @param {string} sign
   */
  to(sign) {
    return this.sections.filter(({ dataset }) => dataset["of"] === sign).map(answerIn);
  }

  /**
   * The answer of this name.
   * @param {string} id
   */
  named(id) {
    const section = this.#section(id);
    return section ? answerIn(section) : null;
  }

  /**
   * What an answer says.
   * @param {Answer} answer
   */
  textOf({ id }) {
    return this.#section(id)?.querySelector(".hurts-text")?.textContent?.trim() ?? "";
  }

  /**
   * Whether an answer says when to call for help.
   * @param {Answer | null} answer
   */
  mayCall(answer) {
    return answer !== null && (answer.kind === "call" || !!this.#section(answer.id)?.querySelector("h4"));
  }

  /** The zones that belong to each place, by its name. */
  get zonesOfPlaces() {
    return new Map(this.places.map((place) => [place.dataset["place"] ?? "", zonesOf(place)]));
  }

  /** @param {string} id */
  #section(id) {
    return this.sections.find((section) => section.id === id);
  }
}

/**
 * The zones that a part of the page is about.
 * @param {HTMLElement} part
 */
export function zonesOf({ dataset }) {
  return listed(dataset["zones"] ?? "");
}

/**
 * @param {HTMLElement} panel
 * @param {string} selector
 */
function partsOf(panel, selector) {
  return /** @type {HTMLElement[]} */ ([...panel.querySelectorAll(selector)]);
}

/**
 * @param {HTMLElement} section
 * @returns {Answer}
 */
function answerIn({ id, dataset }) {
  const { places = "", answer } = dataset;
  return { id, places: listed(places), kind: /** @type {Kind} */ (answer) };
}

/** @param {string} words */
function listed(words) {
  return words.split(" ").filter(Boolean);
}
