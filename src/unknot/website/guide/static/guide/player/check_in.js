// @ts-check
/**
 * A question about the pressure while the massage goes on: how long it stands, and what a number
 * leads to. It never stops the clock.
 *
 * @typedef {"stay" | "ease" | "stop"} Outcome
 */

/** How long a question stands, if nobody answers. */
const STANDS_MS = 40_000;
/** How long an answer may be corrected. */
const CORRECTED_WITHIN_MS = 6000;
/** A nought within this time of a one makes it a ten. */
const TEN_WITHIN_MS = 1500;

/**
 * What a number leads to.
 * @param {{tooFirm: boolean, gentlerLeft: boolean}} felt
 * @returns {Outcome}
 */
export function outcomeOf({ tooFirm, gentlerLeft }) {
  if (!tooFirm) return "stay";
  return gentlerLeft ? "ease" : "stop";
}

export class CheckIn {
  #asked_ms = -Infinity;
  /** When a one was typed last, which a nought may still make a ten. */
  #one_ms = -Infinity;

  /** @param {number} time_ms the moment of the score */
  ask(time_ms) {
    this.#asked_ms = time_ms;
  }

  /**
   * Leave a short while to correct the answer.
   * @param {number} time_ms
   */
  answered(time_ms) {
    this.#asked_ms = time_ms - STANDS_MS + CORRECTED_WITHIN_MS;
  }

  settle() {
    this.#asked_ms = -Infinity;
  }

  /**
   * Whether the question still stands.
   * @param {number} time_ms
   */
  stands(time_ms) {
    return time_ms - this.#asked_ms < STANDS_MS;
  }

  /**
   * The number that a typed digit means, if one is asked for. A one counts at once, and a nought
   * right after it makes it a ten, even though the question was answered.
   * @param {number} digit
   * @param {{time_ms: number, now_ms: number}} when
   * @returns {number | null}
   */
  typed(digit, { time_ms, now_ms }) {
    const ten = digit === 0 && now_ms - this.#one_ms < TEN_WITHIN_MS;
    const stands = this.stands(time_ms);
    this.#one_ms = digit === 1 && stands ? now_ms : -Infinity;
    if (ten) return 10;
    return stands ? digit : null;
  }
}
