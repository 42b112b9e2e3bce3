// @ts-check
/**
 * Playing, paused, ended: which moment of the score it is, by whatever clock is given.
 *
 * @typedef {{seconds: () => number}} Clock
 */

/** Time between a start and the first sound, so that nothing is late. */
const LEAD_SECONDS = 0.08;

export class Transport {
  /** @type {{clock: Clock, seconds: number} | null} */
  #anchor = null;
  #position_ms = 0;

  /** @param {number} duration_ms */
  constructor(duration_ms) {
    this.duration_ms = duration_ms;
  }

  get playing() {
    return this.#anchor !== null;
  }

  /** The moment of the score being played, in milliseconds. */
  get position_ms() {
    return this.#anchor ? this.positionAt(this.#anchor.clock.seconds()) : this.#position_ms;
  }

  /**
   * The moment of the score that is played when the clock shows so many seconds.
   * @param {number} seconds
   */
  positionAt(seconds) {
    const passed = this.#anchor ? (seconds - this.#anchor.seconds) * 1000 : 0;
    return Math.min(this.#position_ms + Math.max(passed, 0), this.duration_ms);
  }

  get ended() {
    return this.position_ms >= this.duration_ms;
  }

  /**
   * Go on from where we are, by this clock.
   * @param {Clock} clock
   */
  play(clock) {
    this.pause();
    this.#anchor = { clock, seconds: clock.seconds() + LEAD_SECONDS };
  }

  /** Stay at this moment. */
  pause() {
    this.#position_ms = this.position_ms;
    this.#anchor = null;
  }

  /**
   * Go to another moment; playing goes on from there.
   * @param {number} position_ms
   */
  seek(position_ms) {
    const clock = this.#anchor?.clock;
    this.#anchor = null;
    this.#position_ms = Math.min(Math.max(position_ms, 0), this.duration_ms);
    if (clock) this.play(clock);
  }

  /**
   * The clock's time, in seconds, at which a moment of the score falls.
   * @param {number} time_ms
   */
  secondsAt(time_ms) {
    if (!this.#anchor) return Infinity;
    return this.#anchor.seconds + (time_ms - this.#position_ms) / 1000;
  }
}
