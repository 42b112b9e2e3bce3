// @ts-check
/**
 * Look-ahead: a coarse timer that hands out, once each, the stretches of the score that come next,
 * early enough for sounds to be placed exactly on the clock.
 *
 * @typedef {import("./transport.js").Transport} Transport
 * @typedef {{every: (body: () => void, milliseconds: number) => number,
 *   stop: (timer: number) => void, hidden: () => boolean}} Timers
 * @typedef {(from_ms: number, to_ms: number) => void} Place
 */

/** Pictures move by themselves, and sounds are placed ahead: a slow phone is left alone meanwhile. */
export const TICK_MS = 100;
/** Nobody looks at a hidden page: only words still have to come in time. */
export const HIDDEN_TICK_MS = 250;
/** A phone may be busy for so long, or sleep, without a sound coming late; a change drops what was placed. */
export const HORIZON_MS = 4000;
/** What was missed by more, because the page slept, stays silent instead of coming in a burst. */
const LATEST_MS = 100;

/** @type {Timers} */
export const browserTimers = {
  every: (body, milliseconds) => window.setInterval(body, milliseconds),
  stop: (timer) => window.clearInterval(timer),
  hidden: () => document.hidden,
};

export class Scheduler {
  #timer = 0;
  #every_ms = 0;
  #placed_ms = 0;

  /**
   * @param {Transport} transport
   * @param {Place} place called with each stretch [from, to) before it is due
   * @param {() => void} tick called every time, after placing
   * @param {Timers} timers
   */
  constructor(transport, place, tick, timers = browserTimers) {
    this.transport = transport;
    this.place = place;
    this.tick = tick;
    this.timers = timers;
  }

  /** Begin to hand out, from the transport's moment. */
  start() {
    this.stop();
    this.#placed_ms = this.transport.position_ms;
    this.#wind();
    this.#wake();
  }

  /** Hand out nothing more. */
  stop() {
    this.timers.stop(this.#timer);
    this.#every_ms = 0;
  }

  /** Wake as often as is needed, seen or hidden. */
  #wind() {
    const every_ms = this.timers.hidden() ? HIDDEN_TICK_MS : TICK_MS;
    if (every_ms === this.#every_ms) return;
    this.timers.stop(this.#timer);
    this.#every_ms = every_ms;
    this.#timer = this.timers.every(() => this.#wake(), every_ms);
  }

  #wake() {
    this.#wind();
    const { position_ms, duration_ms } = this.transport;
    const to_ms = Math.min(position_ms + HORIZON_MS, duration_ms);
    const from_ms = Math.max(this.#placed_ms, position_ms - LATEST_MS);
    if (to_ms > from_ms) {
      this.#placed_ms = to_ms;
      this.place(from_ms, to_ms);
    }
    this.tick();
  }
}
