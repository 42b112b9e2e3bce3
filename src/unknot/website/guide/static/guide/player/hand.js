// @ts-check
/**
 * One hand on the stage, moved by the browser's own animations.
 *
 * Where it is gets reckoned from what it does: to ask the browser would have it reckon the whole
 * page anew, in the very moment in which it has most to do.
 *
 * @typedef {import("./poses.js").Pose} Pose
 * @typedef {import("./poses.js").Spot} Spot
 * @typedef {{poses: Pose[], cycle_ms: number, cycles: number, effects: KeyframeEffect[]}} Motion
 */
import { HandPicture } from "./hand_picture.js";
import { keepInTime } from "./in_time.js";
import { handTransform, shadowStyle, spotIn } from "./poses.js";

const SETTLE_MS = 700;
/** @type {Spot} */
const NOT_OFF = { x_mm: 0, y_mm: 0 };

export class Hand {
  /** @type {Animation[]} */
  #animations = [];
  /** @type {Motion | null} */
  #motion = null;
  /** On the way into what it does, from so far off. @type {{off: Spot, animation: Animation} | null} */
  #settling = null;

  /**
   * @param {HTMLElement} stage
   * @param {string} name left, right or ball
   */
  constructor(stage, name) {
    this.name = name;
    this.picture = new HandPicture(stage, name);
  }

  /**
   * Show or hide the hand.
   * @param {boolean} away
   */
  setAway(away) {
    this.picture.setAway(away);
  }

  /**
   * Give the hand its form for a contact.
   * @param {string} contact
   */
  shape(contact) {
    this.picture.shape(contact);
  }

  /**
   * Make ready for going through poses over and over: it can be done before their moment.
   * @param {Pose[]} poses equally far apart in time
   * @param {{cycle_ms: number, cycles: number}} time
   * @returns {Motion}
   */
  motionOf(poses, { cycle_ms, cycles }) {
    const options = { duration: cycle_ms, iterations: cycles, fill: /** @type {const} */ ("both") };
    const { body, shadow } = this.picture;
    const frames = poses.map((pose) => ({ transform: handTransform(pose) }));
    const effects = [
      new KeyframeEffect(body, frames, options),
      new KeyframeEffect(shadow, poses.map(shadowStyle), options),
    ];
    return { poses, cycle_ms, cycles, effects };
  }

  /**
   * Move.
   * @param {Motion} motion
   * @param {number} into_ms how far it has come
   * @param {Spot | null} from where it glides there from
   */
  move(motion, into_ms, from = null) {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = motion.effects.map((effect) => new Animation(effect));
    for (const animation of this.#animations) {
      animation.play();
      animation.currentTime = into_ms;
    }
    this.#motion = motion;
    this.setAway(false);
    const { poses, cycle_ms, cycles } = motion;
    if (from) this.#settle(from, spotIn(poses, into_ms / cycle_ms, cycles));
  }

  /**
   * Correct the motion where it runs away from the clock.
   * @param {number} into_ms
   */
  keepTime(into_ms) {
    for (const animation of this.#animations) keepInTime(animation, into_ms);
  }

  /** @param {boolean} playing */
  setPlaying(playing) {
    for (const animation of this.#animations) {
      if (!playing) animation.pause();
      else if (animation.playState === "paused") animation.play();
    }
  }

  /**
   * Where the hand is seen now; null while it is away.
   * @returns {Spot | null}
   */
  place() {
    if (this.picture.away || !this.#motion) return null;
    const { poses, cycle_ms, cycles } = this.#motion;
    const spot = spotIn(poses, Number(this.#animations[0]?.currentTime) / cycle_ms, cycles);
    const { x_mm, y_mm } = this.#settling?.off ?? NOT_OFF;
    const left = 1 - (this.#settling?.animation.effect?.getComputedTiming().progress ?? 1);
    return { x_mm: spot.x_mm + x_mm * left, y_mm: spot.y_mm + y_mm * left };
  }

  /**
   * @param {Spot} from
   * @param {Spot} now
   */
  #settle(from, now) {
    this.#settling?.animation.cancel();
    this.#settling = null;
    const off = { x_mm: from.x_mm - now.x_mm, y_mm: from.y_mm - now.y_mm };
    if (Math.hypot(off.x_mm, off.y_mm) < 1) return;
    const animation = this.picture.box.animate(
      [{ transform: `translate(${off.x_mm}%, ${off.y_mm}%)` }, { transform: "none" }],
      { duration: SETTLE_MS, easing: "cubic-bezier(.45, .05, .55, .95)" },
    );
    this.#settling = { off, animation };
  }
}
