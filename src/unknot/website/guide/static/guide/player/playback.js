// @ts-check
/**
 * What a session is heard by: a clock, and sounds that are placed on it ahead of time.
 *
 * @typedef {import("./clock.js").Clock} Clock
 * @typedef {import("./sound_levels.js").Levels} Levels
 * @typedef {import("./timeline.js").Timeline} Timeline
 */
import { breathAt } from "./breath.js";
import { Scheduler } from "./scheduler.js";
import { Sound } from "./sound.js";
import { soundsBetween } from "./sounding.js";
import { timbres } from "./timbres.js";
import { Transport } from "./transport.js";
import { heightOf } from "./waves.js";

export class Playback {
  /** @type {Clock | null} */
  #clock = null;
  /** @type {Sound | null} */
  #sound = null;
  /** Where playing began or was sent to last: nothing before that is heard again. */
  from_ms = 0;
  /** How much later than the clock says the sound is heard, as people told. */
  nudge_ms = 0;

  /**
   * @param {number} duration_ms
   * @param {() => Timeline} timeline what is played now
   * @param {() => void} tick called every time that it looks ahead
   */
  constructor(duration_ms, timeline, tick) {
    this.timeline = timeline;
    this.transport = new Transport(duration_ms);
    this.scheduler = new Scheduler(
      this.transport,
      (from_ms, to_ms) => this.#place(from_ms, to_ms),
      tick,
    );
  }

  /** Whether nothing of it can be heard. */
  get silent() {
    return this.#sound === null;
  }

  /** The moment of the score that reaches the ear now, and should be seen. */
  get heard_ms() {
    const { ended, duration_ms } = this.transport;
    if (ended) return duration_ms;
    const heard_ms = this.transport.positionAt(this.#clock?.heard_seconds() ?? 0) - this.nudge_ms;
    return Math.min(Math.max(heard_ms, this.from_ms), duration_ms);
  }

  /** @param {number} position_ms where it goes on from */
  seek(position_ms) {
    this.transport.seek(position_ms);
    this.from_ms = this.transport.position_ms;
  }

  /**
   * Play by a clock.
   * @param {Clock} clock
   * @param {Levels} levels
   */
  start(clock, levels) {
    this.#clock = clock;
    this.#sound = clock.context ? new Sound(clock.context, levels) : null;
    this.transport.play(clock);
  }

  /** Stay where it is; what was placed is dropped. */
  stop() {
    this.transport.pause();
    this.scheduler.stop();
    this.#clock?.close();
    this.#sound = null;
  }

  /** Ring once more and fade out: the last words and the last waves may still sound. */
  end() {
    const clock = this.#clock;
    const { seconds } = timbres().end;
    this.scheduler.stop();
    this.transport.pause();
    this.ring();
    this.#sound?.fade(seconds);
    this.#sound = null;
    window.setTimeout(() => clock?.close(), seconds * 1000);
  }

  /** Place sounds anew from here; nothing placed before is heard. */
  placeAnew() {
    this.#sound?.forget();
    if (!this.transport.playing) return;
    this.#joinBreath();
    this.scheduler.start();
  }

  /** @param {Levels} levels */
  setLevels(levels) {
    this.#sound?.setLevels(levels);
  }

  /**
   * Let all else give way while the voice speaks.
   * @param {boolean} speaking
   * @param {Levels} levels
   */
  duck(speaking, levels) {
    this.#sound?.duck(speaking, levels);
  }

  ring() {
    this.#sound?.ring();
  }

  /** The waves join a breath that has begun already. */
  #joinBreath() {
    const waves = this.#sound?.waves;
    const breath = breathAt(this.timeline(), this.transport.position_ms);
    if (!breath) return waves?.rest();
    const [seconds, into_seconds] = [breath.duration_ms / 1000, breath.into_ms / 1000];
    const swell = { phase: breath.phase, seconds, into_seconds, height: heightOf(breath.turn) };
    waves?.breathe(this.transport.secondsAt(this.transport.position_ms), swell);
  }

  /**
   * @param {number} from_ms
   * @param {number} to_ms
   */
  #place(from_ms, to_ms) {
    for (const sounding of soundsBetween(this.timeline(), from_ms, to_ms)) {
      this.#sound?.place(sounding, this.transport.secondsAt(sounding.at_ms));
    }
  }
}
