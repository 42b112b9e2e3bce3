// @ts-check
/**
 * Joins a session to its page: what is pressed reaches the session, what happens is shown and kept.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./keys.js").Action} Action
 * @typedef {import("./session.js").State} State
 * @typedef {import("./page_view.js").PageWords} PageWords
 */
import { CueCaller } from "./cue_caller.js";
import { MOST_EASED } from "./easing.js";
import { HurtPanel } from "./hurt_panel.js";
import { listenForKeys } from "./keys.js";
import { MediaKeys } from "./media_keys.js";
import { Memory } from "./memory.js";
import { PageView } from "./page_view.js";
import { Session } from "./session.js";
import { keepLevels, readLevels } from "./sound_levels.js";
import { bindSoundPanel } from "./sound_panel.js";
import { Voice } from "./voice.js";

const KEEP_EVERY_MS = 2000;

export class SessionPage {
  #kept_ms = 0;
  #listening = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {Score} score
   * @param {PageWords} words
   * @param {import("./memory.js").Store} store
   */
  constructor(root, score, words, store) {
    const [url, after] = [root.dataset["score"] ?? "", root.dataset["after"] ?? "/"];
    this.words = words;
    this.store = store;
    this.after = after;
    this.memory = new Memory(store, { url, duration_ms: score.duration_ms });
    this.view = new PageView(root, score, words);
    this.caller = this.#callerOf(score);
    this.session = new Session(
      score,
      { levels: readLevels(store), caller: this.caller },
      {
        moved: (time_ms, { jumped }) => this.#moved(time_ms, jumped),
        changed: (state) => this.#changed(state),
      },
    );
    const dialog = /** @type {HTMLDialogElement} */ (this.view.part("dialog.hurts"));
    this.hurtPanel = new HurtPanel(dialog, {
      gentler: () => this.#goOnGently(),
      end: () => this.#leave(),
      closed: () => this.session.pause(),
    });
    this.mediaKeys = new MediaKeys(this.#deck(), document.title);
    this.#bind();
    this.#resume();
    this.#voiced();
    this.#changed("ready");
  }

  /** @param {Action} action */
  act(action) {
    if (this.session.state === "hurt" || this.session.state === "ended") return;
    if (action === "toggle") this.session.toggle();
    else if (action === "pause") this.session.pause();
    else if (action === "skip") this.session.skip();
    else if (action === "repeat") this.session.repeat();
    else if (action === "ease") this.#ease(() => this.session.easeUp());
    else this.#hurts();
  }

  /** @param {Score} score */
  #callerOf(score) {
    const speech = { synthesis: window.speechSynthesis ?? null, language: languageOf(score) };
    return new CueCaller(new Voice(speech, () => this.#voiced()), this.words.sentences, {
      said: (text) => this.view.screen.said(text),
      ring: () => this.session.ring(),
    });
  }

  #bind() {
    const click = (/** @type {string} */ selector, /** @type {() => void} */ body) =>
      this.view.part(selector).addEventListener("click", body);
    click(".pause", () => this.act("toggle"));
    click(".repeat", () => this.act("repeat"));
    click(".skip", () => this.act("skip"));
    click(".ease", () => this.act("ease"));
    click(".hurt", () => this.act("hurts"));
    click(".firmer", () => this.#ease(() => this.session.firmer()));
    click(".afresh", () => this.#afresh());
    bindSoundPanel(this.#soundPanel, this.session.levels, (levels) => {
      this.session.setLevels(levels);
      keepLevels(this.store, levels);
      this.#voiced();
    });
    const { signal } = this.#listening;
    listenForKeys((action) => this.act(action), signal);
    window.addEventListener("pagehide", () => this.#depart(), { signal });
    this.view.onMotionWanted(() => this.#moved(this.session.time_ms, true), signal);
  }

  /**
   * @param {number} time_ms
   * @param {boolean} jumped
   */
  #moved(time_ms, jumped) {
    this.view.moved(this.session.timeline, time_ms, { jumped });
    const due = Math.abs(time_ms - this.#kept_ms) > KEEP_EVERY_MS;
    if (due && this.session.playing) this.#keep();
  }

  /** @param {State} state */
  #changed(state) {
    const playing = state === "playing";
    this.view.changed(state, { mute: this.session.mute });
    this.mediaKeys.setPlaying(playing);
    if (playing) this.#soundPanel.open = false;
    if (state === "ended") this.memory.forget();
    else if (state === "paused" || state === "hurt") this.#keep();
  }

  #voiced() {
    this.session?.makeRoom();
    this.view.voiced(this.caller?.heard ?? false);
  }

  /** @param {() => void} change */
  #ease(change) {
    change();
    const { level } = this.session;
    this.view.eased(level);
    this.view.note(`level-${level}`);
    this.#keep();
  }

  /** Stop at once. However it goes on, it is gentler, or elsewhere where it was the gentlest. */
  #hurts() {
    this.session.pause("hurt");
    const gentlest = this.session.level === MOST_EASED;
    if (gentlest) this.session.skip();
    else this.#ease(() => this.session.easeUp());
    this.#keep();
    this.hurtPanel.open(this.words.say(gentlest ? "gentlest" : "gentler"));
    this.caller.say(this.words.say("hurts-said"));
  }

  #goOnGently() {
    if (this.session.state === "hurt") void this.session.play();
  }

  /** From the beginning, as gently as it was in the end. */
  #afresh() {
    this.memory.forget();
    this.session.resumeFrom({ position_ms: 0, level: this.session.level });
    this.view.resumed(false);
    void this.session.play();
  }

  #leave() {
    this.#listening.abort();
    this.memory.forget();
    window.location.assign(this.after);
  }

  /** The page goes away, or is put aside by the browser: nothing speaks or sounds on. */
  #depart() {
    this.session.pause();
    this.#keep();
  }

  #keep() {
    const { state, transport, level } = this.session;
    if (state === "ended") return;
    this.#kept_ms = transport.position_ms;
    this.memory.remember({ position_ms: this.#kept_ms, level });
  }

  #resume() {
    const place = this.memory.recall();
    this.view.resumed(place !== null);
    this.session.resumeFrom(place ?? { position_ms: 0, level: 0 });
    this.view.eased(this.session.level);
  }

  /** What headphones ask for. */
  #deck() {
    return {
      play: () => this.session.playing || this.act("toggle"),
      pause: () => this.act("pause"),
      skip: () => this.act("skip"),
      repeat: () => this.act("repeat"),
    };
  }

  get #soundPanel() {
    return /** @type {HTMLDetailsElement} */ (this.view.part("details.sound"));
  }
}

/**
 * The language to speak: the page's kind of the score's language, where it has one.
 * @param {Score} score
 */
function languageOf({ language }) {
  const page = document.documentElement.lang;
  return page.startsWith(language) ? page : language;
}
