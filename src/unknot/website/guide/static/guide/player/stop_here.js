// @ts-check
/**
 * What the massage of this page had to stop with: held once, however often the website hears of it,
 * told on, and shown again where it stopped before.
 *
 * @typedef {import("./untold.js").Stop} Stop
 */
import { addressAfter, tellStopped } from "./stop_told.js";
import { newKey } from "./untold.js";

export class StopHere {
  #once = newKey();

  /**
   * @param {import("./care.js").Care} care what was answered where it hurt
   * @param {import("./place_keeper.js").PlaceKeeper} place
   * @param {HTMLElement} root
   * @param {import("./store.js").Store} store
   */
  constructor(care, place, root, store) {
    this.care = care;
    this.place = place;
    this.root = root;
    this.store = store;
  }

  /** The answer is "" where it did not have to. @returns {Stop} */
  get stop() {
    return { answer: this.care.stopped, once: this.#once };
  }

  tell() {
    this.place.keep();
    void tellStopped(this.root, this.stop, this.store);
  }

  /**
   * It had to stop before, or in another tab, and was not asked about since: told again, it is the
   * same stop.
   * @param {Stop} stop
   */
  reopen(stop) {
    if (!stop.answer || this.care.stopped || this.place.memory.isAnswered(stop)) return;
    this.#once = stop.once || this.#once;
    this.care.reopen(stop.answer);
  }

  /** @param {string} after the address of what comes after */
  addressAfter(after) {
    return addressAfter(after, this.stop);
  }
}
