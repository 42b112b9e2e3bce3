// @ts-check
/**
 * Coming nearer: small strokes are shown close, one view a step, and the whole back on request.
 *
 * The view is laid out at its new size and glides there from the old, so that hands stay sharp and
 * nothing is laid out while it moves.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./view.js").View} View
 */
import { viewOf, WHOLE } from "./view.js";

const GLIDE_MS = 1400;

export class Zoom {
  /** @type {View} */
  #shown = WHOLE;
  #step = -1;
  /** @type {Timeline | null} */
  #timeline = null;

  /**
   * @param {HTMLElement} stage a window with a `.stage-view` in it
   * @param {() => boolean} still whether people asked for less motion: then it stays whole
   */
  constructor(stage, still) {
    this.stage = stage;
    this.view = /** @type {HTMLElement} */ (stage.querySelector(".stage-view"));
    this.position = stage.dataset["position"] ?? "";
    this.still = still;
    this.button = /** @type {HTMLButtonElement | null} */ (
      stage.closest(".player")?.querySelector("button.whole-back") ?? null
    );
    this.button?.addEventListener("click", () => this.#toggle());
  }

  /**
   * Show a step of a timeline.
   * @param {Timeline} timeline
   * @param {number} step
   */
  follow(timeline, step) {
    if (timeline === this.#timeline && step === this.#step) return;
    [this.#timeline, this.#step] = [timeline, step];
    this.#show();
  }

  /** Nothing is done any more: the whole back is shown. */
  end() {
    if (this.#timeline === null) return;
    [this.#timeline, this.#step] = [null, -1];
    this.#show();
  }

  #toggle() {
    const whole = this.button?.getAttribute("aria-pressed") !== "true";
    this.button?.setAttribute("aria-pressed", String(whole));
    this.#show();
  }

  #show() {
    const wanted = this.#timeline ? viewOf(this.#timeline, this.#step, this.position) : WHOLE;
    const asked = this.button?.getAttribute("aria-pressed") === "true";
    const next = asked || this.still() ? WHOLE : wanted;
    if (this.button) this.button.hidden = wanted === WHOLE || this.still();
    const same = next.scale === this.#shown.scale && next.x === this.#shown.x && next.y === this.#shown.y;
    if (same) return;
    const before = this.view.getBoundingClientRect();
    this.#shown = next;
    this.stage.toggleAttribute("data-near", next !== WHOLE);
    for (const motion of this.view.getAnimations()) motion.cancel();
    Object.assign(this.view.style, {
      width: `${100 * next.scale}%`,
      height: `${100 * next.scale}%`,
      left: `${100 * (0.5 - next.scale * next.x)}%`,
      top: `${100 * (0.5 - next.scale * next.y)}%`,
    });
    if (!this.still()) this.#glideFrom(before);
  }

  /** @param {DOMRect} before */
  #glideFrom(before) {
    const now = this.view.getBoundingClientRect();
    if (!now.width || !before.width) return;
    const [x, y] = [before.left - now.left, before.top - now.top];
    const scale = before.width / now.width;
    this.view.animate(
      [{ transform: `translate(${x}px, ${y}px) scale(${scale})` }, { transform: "none" }],
      { duration: GLIDE_MS, easing: "cubic-bezier(.45, .05, .55, .95)" },
    );
  }
}
