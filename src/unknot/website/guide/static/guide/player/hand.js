// @ts-check
/**
 * One hand on the stage: a shadow and a picture, moved by the browser's own animations.
 *
 * @typedef {import("./score.js").HandPath} HandPath
 * @typedef {import("./poses.js").Pose} Pose
 * @typedef {{x_mm: number, y_mm: number}} Spot
 */
import { keepInTime } from "./in_time.js";
import { handTransform, shadowStyle } from "./poses.js";

const SETTLE_MS = 700;
const SVG = "http://www.w3.org/2000/svg";

export class Hand {
  /** @type {Animation[]} */
  #motions = [];

  /**
   * @param {HTMLElement} stage
   * @param {string} name left, right or ball
   */
  constructor(stage, name) {
    this.name = name;
    this.box = part(stage, "hand away");
    this.box.dataset["hand"] = name;
    this.shadow = part(this.box, "hand-shadow");
    this.body = part(this.box, "hand-body");
    this.picture = document.createElementNS(SVG, "svg");
    this.use = document.createElementNS(SVG, "use");
    this.picture.append(this.use);
    this.body.append(this.picture);
    this.contact = "";
  }

  get away() {
    return this.box.classList.contains("away");
  }

  /**
   * Show or hide the hand.
   * @param {boolean} away
   */
  setAway(away) {
    this.box.classList.toggle("away", away);
  }

  /**
   * Give the hand its form for a contact, and its weight.
   * @param {string} contact
   * @param {number} press 0 to 1
   */
  shape(contact, press) {
    this.box.style.setProperty("--press", String(press));
    if (contact === this.contact) return;
    this.contact = contact;
    this.box.dataset["contact"] = contact;
    const symbol =
      document.getElementById(`hand-${contact}-${this.name}`) ??
      document.getElementById(`hand-palm-${this.name}`);
    this.use.setAttribute("href", `#${symbol?.id ?? ""}`);
    const [left = "-50", top = "-50", width = "100", height = "100"] =
      symbol?.getAttribute("viewBox")?.split(/[ ,]+/) ?? [];
    Object.assign(this.picture.style, {
      left: `${left}%`,
      top: `${top}%`,
      width: `${width}%`,
      height: `${height}%`,
    });
  }

  /**
   * Move through poses over and over.
   * @param {Pose[]} poses equally far apart in time
   * @param {{cycle_ms: number, cycles: number, into_ms: number}} time
   * @param {Spot | null} from where it glides there from; it was asked for before anything moved,
   *   for to ask in between would have the browser reckon everything anew
   */
  move(poses, { cycle_ms, cycles, into_ms }, from = null) {
    for (const motion of this.#motions) motion.cancel();
    const options = { duration: cycle_ms, iterations: cycles, fill: /** @type {const} */ ("both") };
    this.#motions = [
      this.body.animate(poses.map((pose) => ({ transform: handTransform(pose) })), options),
      this.shadow.animate(poses.map(shadowStyle), options),
    ];
    for (const motion of this.#motions) motion.currentTime = into_ms;
    this.setAway(false);
    if (from) this.#settle(from, spotIn(poses, into_ms / cycle_ms, cycles));
  }

  /**
   * Correct the motion where it runs away from the clock.
   * @param {number} into_ms
   */
  keepTime(into_ms) {
    for (const motion of this.#motions) keepInTime(motion, into_ms);
  }

  /** @param {boolean} playing */
  setPlaying(playing) {
    for (const motion of this.#motions) {
      if (!playing) motion.pause();
      else if (motion.playState === "paused") motion.play();
    }
  }

  /**
   * Where the hand is seen now, in millimetres; null while it is away.
   * @returns {Spot | null}
   */
  place() {
    if (this.away) return null;
    const [outer, inner] = [this.box, this.body].map(
      (element) => new DOMMatrixReadOnly(getComputedStyle(element).transform),
    );
    const millimetre = this.body.offsetWidth / 100 || 1;
    return {
      x_mm: ((outer?.e ?? 0) + (inner?.e ?? 0)) / millimetre,
      y_mm: ((outer?.f ?? 0) + (inner?.f ?? 0)) / millimetre,
    };
  }

  /**
   * @param {Spot} from
   * @param {Spot} now
   */
  #settle(from, now) {
    for (const motion of this.box.getAnimations()) {
      if (!(motion instanceof CSSTransition)) motion.cancel();
    }
    const [x, y] = [from.x_mm - now.x_mm, from.y_mm - now.y_mm];
    if (Math.hypot(x, y) < 1) return;
    this.box.animate([{ transform: `translate(${x}%, ${y}%)` }, { transform: "none" }], {
      duration: SETTLE_MS,
      easing: "cubic-bezier(.45, .05, .55, .95)",
    });
  }
}

/**
 * Where poses lead after so many turns, the way the browser goes between them.
 * @param {Pose[]} poses
 * @param {number} turns
 * @param {number} most
 * @returns {Spot}
 */
function spotIn(poses, turns, most) {
  const along = (turns < most ? turns % 1 : 1) * (poses.length - 1);
  const before = /** @type {Pose} */ (poses[Math.floor(along)]);
  const after = poses[Math.floor(along) + 1] ?? before;
  const share = along - Math.floor(along);
  return {
    x_mm: before.x_mm + (after.x_mm - before.x_mm) * share,
    y_mm: before.y_mm + (after.y_mm - before.y_mm) * share,
  };
}

/**
 * @param {HTMLElement} parent
 * @param {string} className
 */
function part(parent, className) {
  const element = document.createElement("div");
  element.className = className;
  parent.append(element);
  return element;
}
