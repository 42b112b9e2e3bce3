// @ts-check
/**
 * Keeps the place of a session in its browser while it plays, and finds it again.
 *
 * @typedef {import("./memory.js").Memory} Memory
 * @typedef {import("./memory.js").Place} Place
 * @typedef {import("./session.js").Session} Session
 */

const KEEP_EVERY_MS = 2000;
/** @type {Readonly<Place>} */
const BEGINNING = { position_ms: 0, level: 0, floor: 0, leftOut: [], stopped: "" };

export class PlaceKeeper {
  #kept_ms = 0;
  #keeps = true;

  /**
   * @param {Memory} memory
   * @param {Session} session
   * @param {() => string} stopped the answer that the massage ended with, or ""
   */
  constructor(memory, session, stopped) {
    this.memory = memory;
    this.session = session;
    this.stopped = stopped;
  }

  keep() {
    const { state, transport, level, floor, leftOut } = this.session;
    if (state === "ended" || !this.#keeps) return;
    this.#kept_ms = transport.position_ms;
    const how = { level, floor, leftOut, stopped: this.stopped() };
    this.memory.remember({ position_ms: this.#kept_ms, ...how });
  }

  /**
   * Keep the place every so often while it plays.
   * @param {number} time_ms
   */
  keepNowAndThen(time_ms) {
    const due = Math.abs(time_ms - this.#kept_ms) > KEEP_EVERY_MS;
    if (due && this.session.playing) this.keep();
  }

  /** This device was asked to forget everything: nothing of what plays on is kept there again. */
  keepNothing() {
    this.#keeps = false;
    this.memory.forget();
  }

  /**
   * Nothing is left to go on from; but what hurt once stays gentle or left out when it is played
   * again, and what had to stop stays so.
   */
  forget() {
    const { level, floor, leftOut } = this.session;
    if (this.memory.stopped) return;
    this.memory.forget();
    if (floor > 0 && this.#keeps) this.memory.remember({ ...BEGINNING, level, floor, leftOut });
  }

  /** From the beginning, as gently as it was in the end. */
  startAfresh() {
    const { level, floor } = this.session;
    this.forget();
    this.session.resumeFrom({ position_ms: 0, level, floor });
  }

  /**
   * Put the session where it was left.
   * @returns {Place | null} null where it begins from the beginning
   */
  resume() {
    const place = this.memory.recall();
    this.session.resumeFrom(place ?? BEGINNING);
    return place;
  }
}
