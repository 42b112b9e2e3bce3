// @ts-check
/**
 * Listens for spoken commands, where the browser understands speech on the device itself. Elsewhere
 * it stays off: what is said in a bedroom is never sent to anyone.
 *
 * @typedef {import("./keys.js").Action} Action
 * @typedef {"off" | "on" | "fetching" | "unavailable" | "refused"} HearingState
 *   `fetching` while the browser fetches the language, `refused` when it may not use the microphone
 * @typedef {import("./recognition.js").Ear} Ear
 * @typedef {import("./recognition.js").Recognisers} Recognisers
 */
import { Recognition } from "./recognition.js";

/** Browsers stop listening now and then; asking again at once would spin where it cannot work. */
const REST_MS = 1000;
const REFUSALS = new Set(["not-allowed", "service-not-allowed", "audio-capture"]);

export class Hearing {
  /** @type {HearingState} */
  state = "off";
  #wanted = false;
  #allowed = true;
  #timer = 0;
  /** @type {Ear | null} */
  #ear = null;

  /**
   * @param {Recognisers | null} recognisers
   * @param {string} language
   * @param {{said: (text: string, how: {sure: boolean}) => void,
   *   changed: (state: HearingState) => void}} listener `sure` once a sentence is over
   */
  constructor(recognisers, language, listener) {
    this.recognition = new Recognition(recognisers, language);
    this.listener = listener;
  }

  /** Whether people switched it on. */
  get wanted() {
    return this.#wanted;
  }

  /**
   * Switch it on or off; call it within a tap.
   * @param {boolean} wanted
   */
  async want(wanted) {
    this.#wanted = wanted;
    if (!wanted) return this.#rest("off");
    const ready = await this.recognition.isReady(() => this.#become("fetching"));
    if (!this.#wanted) return;
    if (ready) this.#listen();
    else this.#giveUp("unavailable");
  }

  /**
   * Say whether there is anything to listen for now: nothing is heard of a page that nobody sees.
   * @param {boolean} allowed
   */
  allow(allowed) {
    if (allowed === this.#allowed) return;
    this.#allowed = allowed;
    if (this.state !== "on") return;
    if (allowed) this.#listen();
    else this.#hush();
  }

  #listen() {
    this.#become("on");
    const ear = this.#allowed && !this.#ear ? this.recognition.ear() : null;
    if (!ear) return;
    this.#ear = ear;
    ear.addEventListener("result", (event) => this.#heard(event));
    ear.addEventListener("error", (event) => this.#failed(event));
    ear.addEventListener("end", () => this.#ended(ear));
    try {
      ear.start();
    } catch {
      this.#giveUp("unavailable");
    }
  }

  /** @param {Event} event */
  #heard(event) {
    const { results, resultIndex = 0 } = /** @type {any} */ (event);
    for (let index = resultIndex; index < results.length; index += 1) {
      const { isFinal: sure, 0: best } = results[index];
      this.listener.said(best.transcript, { sure });
    }
  }

  /** @param {Event} event */
  #failed(event) {
    const { error = "" } = /** @type {any} */ (event);
    if (REFUSALS.has(error)) this.#giveUp("refused");
    else if (error === "language-not-supported") this.#giveUp("unavailable");
  }

  /** @param {Ear} ear */
  #ended(ear) {
    if (this.#ear !== ear) return;
    this.#ear = null;
    if (this.state === "on") this.#timer = window.setTimeout(() => this.#listen(), REST_MS);
  }

  /** @param {HearingState} state */
  #giveUp(state) {
    this.#wanted = false;
    this.#rest(state);
  }

  /** @param {HearingState} state */
  #rest(state) {
    this.#become(state);
    this.#hush();
  }

  #hush() {
    window.clearTimeout(this.#timer);
    const ear = this.#ear;
    this.#ear = null;
    ear?.abort();
  }

  /** @param {HearingState} state */
  #become(state) {
    if (state === this.state) return;
    this.state = state;
    this.listener.changed(state);
  }
}
