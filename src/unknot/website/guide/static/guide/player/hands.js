// @ts-check
/**
 * The hands on the stage, following a timeline: they stroke, travel, rest and leave.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./timeline.js").Stroke} Stroke
 * @typedef {import("./timeline.js").Rest} Rest
 * @typedef {import("./score.js").HandPath} HandPath
 * @typedef {import("./hand.js").Motion} Motion
 */
import { Hand } from "./hand.js";
import { poseAt, posesOf, posesTo, stillPose } from "./poses.js";
import { cycleAt, cycleDuration, spanIndexAt, strokeFrom } from "./timeline.js";
import { Trail } from "./trail.js";
import { Zoom } from "./zoom.js";

const LONGEST_TRAVEL_MS = 1800;

export class Hands {
  /** @type {Map<string, Hand>} */
  #hands = new Map();
  /** @type {{timeline: Timeline | null, index: number}} */
  #shown = { timeline: null, index: -1 };
  #playing = false;
  /** Before it begins the whole back is seen. */
  #begun = false;
  /** The stroke to come, and what is ready for it. @type {Stroke | null} */
  #next = null;
  /** @type {WeakMap<HandPath, Motion>} */
  #ready = new WeakMap();

  /**
   * @param {HTMLElement} stage the element that holds the back and `.stage-hands`
   * @param {() => boolean} still whether people asked for less motion
   */
  constructor(stage, still) {
    this.layer = /** @type {HTMLElement} */ (stage.querySelector(".stage-hands"));
    this.trail = new Trail(this.layer, still);
    this.zoom = new Zoom(stage, still);
    this.still = still;
  }

  /**
   * Be where the hands are at a moment.
   * @param {Timeline} timeline
   * @param {number} time_ms
   * @param {{jumped?: boolean}} how `jumped` when the moment did not follow from the last
   */
  follow(timeline, time_ms, { jumped = false } = {}) {
    if (time_ms >= timeline.duration_ms) return this.leave();
    const index = spanIndexAt(timeline, time_ms);
    const span = timeline.spans[index];
    if (!span) return;
    const into_ms = time_ms - span.start_ms;
    const same = this.#shown.timeline === timeline && this.#shown.index === index;
    if (same && !jumped) return this.#goOn(into_ms);
    this.#shown = { timeline, index };
    if (jumped) this.#ready = new WeakMap();
    this.#next = strokeFrom(timeline, index + 1);
    if (this.#begun) this.zoom.follow(timeline, span.step);
    if (span.type === "stroke") this.#stroke(span, into_ms);
    else this.#rest(span, into_ms, strokeFrom(timeline, index));
    this.setPlaying(this.#playing);
  }

  /** @param {boolean} playing */
  setPlaying(playing) {
    this.#playing = playing;
    if (playing && !this.#begun) this.#begin();
    for (const hand of this.#hands.values()) hand.setPlaying(playing && !this.still());
  }

  #begin() {
    this.#begun = true;
    const { timeline, index } = this.#shown;
    const span = timeline?.spans[index];
    if (timeline && span) this.zoom.follow(timeline, span.step);
  }

  /** Take the hands off the back, and see all of it. */
  leave() {
    this.#shown = { timeline: null, index: -1 };
    this.trail.clear();
    this.zoom.end();
    for (const hand of this.#hands.values()) hand.setAway(true);
  }

  /**
   * @param {Stroke} stroke
   * @param {number} into_ms
   */
  #stroke(stroke, into_ms) {
    this.trail.draw(stroke.hands);
    for (const [hand, path] of this.#only(stroke.hands)) {
      const from = this.still() ? null : hand.place();
      hand.shape(path.contact);
      hand.move(this.#ready.get(path) ?? this.#motionOf(stroke, path), into_ms, from);
    }
  }

  /**
   * @param {Stroke} stroke
   * @param {HandPath} path
   */
  #motionOf(stroke, path) {
    const cycle_ms = cycleDuration(stroke);
    const poses = this.still()
      ? Array(2).fill(stillPose(path, stroke.pressure))
      : posesOf(path, stroke.pressure, cycle_ms);
    return this.#hand(path.hand).motionOf(poses, { cycle_ms, cycles: stroke.cycles });
  }

  /**
   * Travel to where the next stroke begins, or stand there at once where people asked for less motion;
   * without one, leave.
   * @param {Rest} rest
   * @param {number} into_ms
   * @param {Stroke | null} next
   */
  #rest(rest, into_ms, next) {
    if (next && this.still()) return this.#stroke(next, 0);
    this.trail.clear();
    if (!next) return this.leaveFor(rest);
    const { permille } = cycleAt(next, next.start_ms);
    for (const [hand, path] of this.#only(next.hands)) {
      const at = hand.place();
      const goal = poseAt(path, 0, permille);
      hand.shape(path.contact);
      const cycle_ms = Math.min(rest.duration_ms, LONGEST_TRAVEL_MS);
      hand.move(hand.motionOf(posesTo(at ?? goal, goal), { cycle_ms, cycles: 1 }), into_ms, at);
    }
  }

  /** @param {Rest} rest */
  leaveFor({ reason }) {
    for (const hand of this.#hands.values()) hand.setAway(reason !== "between_holds");
  }

  /** @param {number} into_ms */
  #goOn(into_ms) {
    this.#prepare();
    if (this.still()) return;
    for (const hand of this.#hands.values()) hand.keepTime(into_ms);
  }

  /** Make one hand ready for the stroke to come: in its own moment there is more to do than a frame holds. */
  #prepare() {
    const path = this.#next?.hands.find((one) => !this.#ready.has(one));
    if (!this.#next || !path) return;
    this.#ready.set(path, this.#motionOf(this.#next, path));
    this.trail.prepare(path);
  }

  /**
   * The hands of these paths; the others leave.
   * @param {HandPath[]} paths
   * @returns {[Hand, HandPath][]}
   */
  #only(paths) {
    for (const hand of this.#hands.values()) {
      if (!paths.some((path) => path.hand === hand.name)) hand.setAway(true);
    }
    return paths.map((path) => [this.#hand(path.hand), path]);
  }

  /** @param {string} name */
  #hand(name) {
    const hand = this.#hands.get(name) ?? new Hand(this.layer, name);
    this.#hands.set(name, hand);
    return hand;
  }
}
