// @ts-check
/**
 * One hand on the stage: a shadow and a picture, moved by the browser's own animations.
 *
 * @typedef {import("./score.js").HandPath} HandPath
 * @typedef {import("./poses.js").Pose} Pose
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
   * Move through poses over and over, gliding there from where the hand is.
   * @param {Pose[]} poses equally far apart in time
   * @param {{cycle_ms: number, cycles: number, into_ms: number, easing?: string}} time
   */
  move(poses, { cycle_ms, cycles, into_ms, easing = "linear" }) {
    const before = this.away ? null : this.#place();
    for (const motion of this.#motions) motion.cancel();
    const options = { duration: cycle_ms, iterations: cycles, easing, fill: /** @type {const} */ ("both") };
    this.#motions = [
      this.body.animate(poses.map((pose) => ({ transform: handTransform(pose) })), options),
      this.shadow.animate(poses.map(shadowStyle), options),
    ];
    for (const motion of this.#motions) motion.currentTime = into_ms;
    this.setAway(false);
    if (before) this.#settleFrom(before);
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

  /** Where the hand is seen now, in millimetres. */
  place() {
    const { x, y } = this.#place();
    return { x_mm: x, y_mm: y };
  }

  #place() {
    const [outer, inner] = [this.box, this.body].map(
      (element) => new DOMMatrixReadOnly(getComputedStyle(element).transform),
    );
    const millimetre = this.body.offsetWidth / 100 || 1;
    return {
      x: ((outer?.e ?? 0) + (inner?.e ?? 0)) / millimetre,
      y: ((outer?.f ?? 0) + (inner?.f ?? 0)) / millimetre,
    };
  }

  /** @param {{x: number, y: number}} before */
  #settleFrom(before) {
    for (const motion of this.box.getAnimations()) {
      if (!(motion instanceof CSSTransition)) motion.cancel();
    }
    const now = this.#place();
    const [x, y] = [before.x - now.x, before.y - now.y];
    if (Math.hypot(x, y) < 1) return;
    this.box.animate([{ transform: `translate(${x}%, ${y}%)` }, { transform: "none" }], {
      duration: SETTLE_MS,
      easing: "cubic-bezier(.45, .05, .55, .95)",
    });
  }
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
