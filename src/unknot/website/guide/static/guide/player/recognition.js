// @ts-check
/**
 * Recognises speech on the device itself: whether it can, which kind of a language it knows, and an
 * ear for it.
 *
 * @typedef {{lang: string, processLocally: boolean, continuous: boolean, interimResults: boolean,
 *   start: () => void, abort: () => void} & EventTarget} Ear
 * @typedef {{langs: string[], processLocally: true}} How
 * @typedef {{new (): Ear, available: (how: How) => Promise<string>,
 *   install: (how: How) => Promise<boolean>}} Recognisers
 */

/** Devices often know one kind of a language only, and the words are the same in all of them. */
const KINDS = /** @type {Readonly<Record<string, string[]>>} */ ({ en: ["en-GB", "en-US"] });

/** What recognises speech on this device, or null where it cannot promise to stay on it. */
export function recognisersHere() {
  const found = /** @type {any} */ (window).SpeechRecognition;
  return found && "processLocally" in found.prototype ? /** @type {Recognisers} */ (found) : null;
}

export class Recognition {
  /** The kind of the language that is known here. */
  #language = "";

  /**
   * @param {Recognisers | null} recognisers
   * @param {string} language
   */
  constructor(recognisers, language) {
    this.recognisers = recognisers;
    this.languages = [...new Set([language, ...(KINDS[language.slice(0, 2)] ?? [])])];
  }

  /**
   * Whether this device understands the language by itself, or can fetch it.
   * @param {() => void} fetching called when the browser begins to fetch it
   */
  async isReady(fetching) {
    try {
      return (await this.#find(["available"])) || (await this.#fetch(fetching));
    } catch {
      return false;
    }
  }

  /** An ear that listens once it is started; null where nothing recognises speech. */
  ear() {
    if (!this.recognisers) return null;
    const how = { processLocally: true, continuous: true, interimResults: true };
    return Object.assign(new this.recognisers(), how, { lang: this.#language });
  }

  /**
   * Let the browser fetch the language, where it can.
   * @param {() => void} fetching
   */
  async #fetch(fetching) {
    if (!(await this.#find(["downloadable", "downloading"]))) return false;
    fetching();
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
}

/**
 * @param {string} language
 * @returns {How}
 */
function onDevice(language) {
  return { langs: [language], processLocally: true };
}
