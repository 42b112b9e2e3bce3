// @ts-check
/**
 * Keep the screen on, and say truthfully whether it stays on.
 *
 * @typedef {"on" | "off" | "refused"} WakeState
 */

export class WakeLock {
  #wanted = false;
  #asking = false;
  /** @type {WakeLockSentinel | null} */
  #held = null;

  /** @param {(state: WakeState) => void} changed */
  constructor(changed) {
    this.changed = changed;
    document.addEventListener("visibilitychange", () => void this.#ask());
  }

  /**
   * Ask for the screen to stay on, or let it go.
   * @param {boolean} wanted
   */
  async want(wanted) {
    this.#wanted = wanted;
    if (wanted) return this.#ask();
    this.changed("off");
    await this.#release();
  }

  /** One request at a time; whatever comes back when nobody wants it any more is let go. */
  async #ask() {
    if (!this.#wanted || document.hidden || this.#asking || this.#held) return;
    this.#asking = true;
    try {
      const held = await navigator.wakeLock.request("screen");
      this.#held = held;
      held.addEventListener("release", () => this.#lost(held));
    } catch {
      this.#held = null; // A low battery, or a browser that cannot.
    }
    this.#asking = false;
    if (!this.#wanted) return this.#release();
    this.changed(this.#held ? "on" : "refused");
  }

  /** @param {WakeLockSentinel} held */
  #lost(held) {
    if (this.#held === held) this.#held = null;
    if (this.#wanted) this.changed("refused");
  }

  async #release() {
    const held = this.#held;
    this.#held = null;
    await held?.release().catch(() => undefined);
  }
}
