// @ts-check
/**
 * Keep the screen on, and say truthfully whether it stays on.
 *
 * @typedef {"on" | "off" | "refused"} WakeState
 */

export class WakeLock {
  #wanted = false;
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
    await this.#held?.release();
    this.#held = null;
    this.changed("off");
  }

  async #ask() {
    if (!this.#wanted || document.hidden || (this.#held && !this.#held.released)) return;
    try {
      this.#held = await navigator.wakeLock.request("screen");
      this.#held.addEventListener("release", () => this.#lost());
      this.changed("on");
    } catch {
      this.changed("refused"); // A low battery, or a browser that cannot.
    }
  }

  #lost() {
    if (this.#wanted) this.changed("refused");
  }
}
