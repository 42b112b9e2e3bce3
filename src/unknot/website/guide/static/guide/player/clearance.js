// @ts-check
/**
 * Whether a session may still be played: its answers hold for some hours, and may change meanwhile.
 *
 * A massage that plays when the hours run out may finish: it was begun while they held and is
 * soon over, and hands that stop midway help nobody. Each new start is asked about. While the website
 * has not heard that one had to stop, none starts.
 *
 * @typedef {"gone" | "ask-again" | "stopped"} Refusal
 */
import { refusalIn } from "./score.js";
import { openStore } from "./store.js";
import { untoldStop } from "./untold.js";

export class Clearance {
  /** Why it may no longer be played, once that is known. @type {Refusal | null} */
  refusal = null;

  /**
   * @param {HTMLElement} root
   * @param {(refusal: Refusal) => void} refused called each time that it may not be played
   * @param {() => number} open_ms how long the page is open
   */
  constructor(root, refused, open_ms = timeOpen) {
    this.root = root;
    this.refused = refused;
    this.open_ms = open_ms;
  }

  /**
   * Whether it may start or go on, by what the page knows. The website knows better, and is asked
   * meanwhile: a tap waits for no network.
   */
  begins() {
    if (this.refusal) this.refused(this.refusal);
    else if (untoldStop(openStore())) this.#refuse("stopped");
    else if (this.#isOver) this.#refuse("ask-again");
    else void this.ask();
    return this.refusal === null;
  }

  /** Ask the website; while it is out of reach, what the page knows holds. */
  async ask() {
    const { score = "" } = this.root.dataset;
    const how = /** @type {RequestInit} */ ({ method: "HEAD", cache: "no-store" });
    const answer = await fetch(score, how).catch(() => null);
    const refusal = answer && refusalIn(answer);
    if (refusal) this.#refuse(refusal);
  }

  /** A kept session tells until when its answers hold once its page has found it. */
  get #isOver() {
    const { holdsMs } = this.root.dataset;
    return holdsMs !== undefined && this.open_ms() >= Number(holdsMs);
  }

  /** @param {Refusal} refusal */
  #refuse(refusal) {
    this.refusal = refusal;
    this.refused(refusal);
  }
}

/** A device that sleeps stops the one clock, and one that is set back does not fool the other. */
function timeOpen() {
  return Math.max(Date.now() - performance.timeOrigin, performance.now());
}
