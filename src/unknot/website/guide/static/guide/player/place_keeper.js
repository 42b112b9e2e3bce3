// @ts-check
/**
 * Keeps the place of a session in its browser while it plays, and finds it again.
 *
 * @typedef {import("./memory.js").Memory} Memory
 * @typedef {import("./memory.js").Place} Place
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./untold.js").Stop} Stop
 */
import { BEGINNING } from "./memory.js";

const KEEP_EVERY_MS = 2000;

export class PlaceKeeper {
  #kept_ms = 0;
  #keeps = true;

  /**
   * @param {Memory} memory
   * @param {Session} session
   * @param {() => Stop} stop that the massage ended with; its answer is "" where it did not have to
   */
  constructor(memory, session, stop) {
    this.memory = memory;
    this.session = session;
    this.stop = stop;
  }

  /** What other tabs of this massage have to heed, because it hurt. */
  get hurt() {
    const { floor, leftOut } = this.session;
    return { massage: this.memory.key, floor, leftOut };
  }

  keep() {
    const { state, transport, level, floor, leftOut } = this.session;
    if (state === "ended" || !this.#keeps) return;
    this.#kept_ms = transport.position_ms;
    const { answer, once } = this.stop();
    const how = { level, floor, leftOut, stopped: answer, once };
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
   * again, in whichever tab it hurt, and what had to stop stays so.
   */
  forget() {
    const { level, floor, leftOut } = this.session;
    if (this.memory.stopped) return;
    if (this.#keeps) this.memory.remember({ ...BEGINNING, level, floor, leftOut });
    if (!this.memory.recall()?.floor) this.memory.forget();
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
