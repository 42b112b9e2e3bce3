// @ts-check
/**
 * Listens for spoken commands, where the browser understands speech on the device itself. Elsewhere
 * it stays off: what is said in a bedroom is never sent to anyone.
 *
 * @typedef {import("./keys.js").Action} Action
 * @typedef {"off" | "on" | "fetching" | "unavailable" | "refused"} HearingState
 *   `fetching` while the browser fetches the language, `refused` when it may not use the microphone
 * @typedef {{lang: string, processLocally: boolean, continuous: boolean, interimResults: boolean,
 *   start: () => void, abort: () => void} & EventTarget} Recognition
 * @typedef {{langs: string[], processLocally: true}} OnDevice
 * @typedef {{new (): Recognition, available: (how: OnDevice) => Promise<string>,
 *   install: (how: OnDevice) => Promise<boolean>}} Recognisers
 */

/** Browsers stop listening now and then; asking again at once would spin where it cannot work. */
const REST_MS = 1000;
/** Devices often know one kind of a language only, and the words are the same in all of them. */
const KINDS = /** @type {Readonly<Record<string, string[]>>} */ ({ en: ["en-GB", "en-US"] });
const REFUSALS = new Set(["not-allowed", "service-not-allowed", "audio-capture"]);

export class Hearing {
  /** @type {HearingState} */
  state = "off";
  #wanted = false;
  #allowed = true;
  #timer = 0;
  #language = "";
  /** @type {Recognition | null} */
  #ear = null;

  /**
   * @param {Recognisers | null} recognisers
   * @param {string} language
   * @param {{said: (text: string) => void, changed: (state: HearingState) => void}} listener
   */
  constructor(recognisers, language, listener) {
    this.recognisers = recognisers;
    this.languages = [...new Set([language, ...(KINDS[language.slice(0, 2)] ?? [])])];
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
    const ready = await this.#readiness();
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

  /** Whether this device understands the language by itself, or can fetch it. */
  async #readiness() {
    try {
      return (await this.#find(["available"])) || (await this.#fetch());
    } catch {
      return false;
    }
  }

  /** Let the browser fetch the language, where it can. */
  async #fetch() {
    if (!(await this.#find(["downloadable", "downloading"]))) return false;
    this.#become("fetching");
    return (await this.recognisers?.install(onDevice(this.#language))) ?? false;
  }

  /**
   * Find a kind of the language that is so.
   * @param {string[]} so
   */
  async #find(so) {
    if (typeof this.recognisers?.available !== "function") return false;
    for (const language of this.languages) {
      this.#language = language;
      if (so.includes(await this.recognisers.available(onDevice(language)))) return true;
    }
    return false;
  }

  #listen() {
    this.#become("on");
    if (!this.recognisers || !this.#allowed || this.#ear) return;
    const ear = new this.recognisers();
    Object.assign(ear, { lang: this.#language, processLocally: true, continuous: true });
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
      if (results[index].isFinal) this.listener.said(results[index][0].transcript);
    }
  }

  /** @param {Event} event */
  #failed(event) {
    const { error = "" } = /** @type {any} */ (event);
    if (REFUSALS.has(error)) this.#giveUp("refused");
    else if (error === "language-not-supported") this.#giveUp("unavailable");
  }

  /** @param {Recognition} ear */
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

/**
 * @param {string} language
 * @returns {OnDevice}
 */
function onDevice(language) {
  return { langs: [language], processLocally: true };
}

/** What recognises speech on this device, or null where it cannot promise to stay on it. */
export function recognisersHere() {
  const found = /** @type {any} */ (window).SpeechRecognition;
  return found && "processLocally" in found.prototype ? /** @type {Recognisers} */ (found) : null;
}
