// @ts-check
/**
 * Looks at the skin, for whoever bruises easily: none is lost where its moment was passed over,
 * because its step was skipped or left out.
 *
 * @typedef {import("./score.js").Cue} Cue
 */

/**
 * Whether a cue has people look at the skin.
 * @param {Cue | null} cue
 */
export function isLook(cue) {
  return cue?.kind === "bruise_watch";
}

export class Looks {
  /** No look at this moment or before it is owed. */
  #told_ms = -1;

  /**
   * The look to make up for: the last one before a moment, if nobody was told of it.
   * @param {{cues: readonly Cue[]}} timeline
   * @param {number} until_ms
   * @returns {Cue | null}
   */
  owed({ cues }, until_ms) {
    const last = cues.findLast((cue) => isLook(cue) && cue.at_ms < until_ms);
    return last && last.at_ms > this.#told_ms ? last : null;
  }

  /** @param {Cue} look */
  told({ at_ms }) {
    this.#told_ms = Math.max(this.#told_ms, at_ms);
  }

  /**
   * From this moment on nobody was told yet.
   * @param {number} time_ms
   */
  untoldFrom(time_ms) {
    this.#told_ms = Math.min(this.#told_ms, time_ms - 1);
  }
}
