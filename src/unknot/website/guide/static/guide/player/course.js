// @ts-check
/**
 * What is played: a score as gently as people asked for, breathed at the pace that they chose.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./timeline.js").Timeline} Timeline
 */
import { paced } from "./breath.js";
import { firmerLevel, gentlerLevel } from "./easing.js";
import { without } from "./leaving_out.js";
import { timelineOf } from "./timeline.js";

export class Course {
  /** The least gentle level left, because it hurt. */
  floor = 0;
  /** Places of steps that are not done any more, because it hurt there. @type {ReadonlySet<number>} */
  leftOut = new Set();

  /**
   * @param {Score} score
   * @param {number} pace breaths a minute; 0 leads none
   */
  constructor(score, pace) {
    this.score = score;
    this.pace = pace;
    this.timeline = this.#timelineAt(0);
  }

  get level() {
    return this.timeline.level;
  }

  easeUp() {
    this.timeline = this.#timelineAt(gentlerLevel(this.level));
  }

  /** A step back towards what was planned, never beyond it, and never after it hurt. */
  firmer() {
    this.timeline = this.#timelineAt(firmerLevel(this.level, this.floor));
  }

  /** It hurt: from here on it never gets firmer than it is now. */
  stayGentle() {
    this.floor = this.level;
  }

  /**
   * A step is not done any more.
   * @param {number} index
   */
  leaveOut(index) {
    this.leftOut = new Set([...this.leftOut, index]);
    this.timeline = this.#timelineAt(this.level);
  }

  /**
   * Be as gentle as it was left; what is left out by now stays so.
   * @param {{level: number, floor: number, leftOut?: readonly number[]}} place
   */
  resume({ level, floor, leftOut = [] }) {
    this.floor = floor;
    this.leftOut = new Set([...this.leftOut, ...leftOut]);
    this.timeline = this.#timelineAt(level);
  }

  /**
   * It hurt elsewhere: nothing is firmer here than what is left there.
   * @param {{floor: number, leftOut: readonly number[]}} hurt
   */
  heed({ floor, leftOut }) {
    const [level, least] = [Math.max(this.level, floor), Math.max(this.floor, floor)];
    this.resume({ level, floor: least, leftOut });
  }

  /** @param {number} pace */
  breatheAt(pace) {
    this.pace = pace;
    this.timeline = this.#timelineAt(this.level);
  }

  /** @param {number} level */
  #timelineAt(level) {
    const timeline = without(timelineOf(this.score, level), this.leftOut);
    return { ...timeline, breaths: paced(timeline.breaths, this.pace) };
  }
}
