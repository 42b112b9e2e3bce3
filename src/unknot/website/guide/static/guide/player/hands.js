// @ts-check
/**
 * The hands on the stage, following a timeline: they stroke, travel, rest and leave.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./timeline.js").Stroke} Stroke
 * @typedef {import("./timeline.js").Rest} Rest
 * @typedef {import("./score.js").HandPath} HandPath
 * @typedef {import("./poses.js").Pose} Pose
 */
import { Hand } from "./hand.js";
import { FIRMEST, poseAt, posesOf } from "./poses.js";
import { cycleAt, cycleDuration, spanIndexAt, strokeFrom } from "./timeline.js";
import { Trail } from "./trail.js";
import { Zoom } from "./zoom.js";

const LONGEST_TRAVEL_MS = 1800;
const TRAVEL_POSES = 24;

export class Hands {
  /** @type {Map<string, Hand>} */
  #hands = new Map();
  /** @type {{timeline: Timeline | null, index: number}} */
  #shown = { timeline: null, index: -1 };
  #playing = false;
  /** Before it begins the whole back is seen. */
  #begun = false;

  /**
   * @param {HTMLElement} stage the element that holds the back and `.stage-hands`
   * @param {() => boolean} still whether people asked for less motion
   */
  constructor(stage, still) {
    this.layer = /** @type {HTMLElement} */ (stage.querySelector(".stage-hands"));
    this.trail = new Trail(this.layer);
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
    if (same && !jumped) return this.#keepTime(into_ms);
    this.#shown = { timeline, index };
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
    const cycle_ms = cycleDuration(stroke);
    const moving = this.#only(stroke.hands).map(([hand, path]) => ({ hand, path, from: hand.place() }));
    this.trail.draw(stroke.hands);
    for (const { hand, path, from } of moving) {
      hand.shape(path.contact, Math.min(stroke.pressure / FIRMEST, 1));
      const poses = this.still()
        ? Array(2).fill(poseAt(path, stroke.pressure, stillPermille(path)))
        : posesOf(path, stroke.pressure, cycle_ms);
      hand.move(poses, { cycle_ms, cycles: stroke.cycles, into_ms }, from);
    }
  }

  /**
   * Travel to where the next stroke begins; without one, leave.
   * @param {Rest} rest
   * @param {number} into_ms
   * @param {Stroke | null} next
   */
  #rest(rest, into_ms, next) {
    this.trail.clear();
    if (!next) return this.leaveFor(rest);
    const { permille } = cycleAt(next, next.start_ms);
    const moving = this.#only(next.hands).map(([hand, path]) => ({ hand, path, at: hand.place() }));
    for (const { hand, path, at } of moving) {
      const goal = poseAt(path, 0, this.still() ? stillPermille(path) : permille);
      const from = { ...goal, ...at };
      hand.shape(path.contact, 0);
      const travel_ms = Math.min(rest.duration_ms, LONGEST_TRAVEL_MS);
      hand.move(travel(from, goal), { cycle_ms: travel_ms, cycles: 1, into_ms }, at);
    }
  }

  /** @param {Rest} rest */
  leaveFor({ reason }) {
    for (const hand of this.#hands.values()) hand.setAway(reason !== "between_holds");
  }

  /** @param {number} into_ms */
  #keepTime(into_ms) {
    if (this.still()) return;
    for (const hand of this.#hands.values()) hand.keepTime(into_ms);
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

/**
 * A still hand shows the middle of the part that carries weight.
 * @param {HandPath} path
 */
function stillPermille({ waypoints }) {
  const loaded = waypoints.filter((point) => point[3] > 0);
  return ((loaded[0]?.[0] ?? 0) + (loaded.at(-1)?.[0] ?? 0)) / 2;
}

/**
 * Through the air from one pose to another.
 * @param {Pose} from
 * @param {Pose} goal
 * @returns {Pose[]}
 */
function travel(from, goal) {
  return Array.from({ length: TRAVEL_POSES + 1 }, (_, index) => {
    const share = index / TRAVEL_POSES;
    const eased = share * share * (3 - 2 * share);
    return {
      ...goal,
      x_mm: from.x_mm + (goal.x_mm - from.x_mm) * eased,
      y_mm: from.y_mm + (goal.y_mm - from.y_mm) * eased,
      height: Math.sin(Math.PI * share),
      press: 0,
    };
  });
}
