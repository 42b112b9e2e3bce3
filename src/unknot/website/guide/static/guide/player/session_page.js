// @ts-check
/**
 * Joins a session to its page: what is pressed reaches the session, what happens is shown and kept.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./keys.js").Action} Action
 * @typedef {import("./session.js").State} State
 * @typedef {import("./page_view.js").PageWords} PageWords
 */
import { Care } from "./care.js";
import { CueCaller } from "./cue_caller.js";
import { bindHearing } from "./hearing_panel.js";
import { listenForInterruptions } from "./interruptions.js";
import { listenForKeys } from "./keys.js";
import { MediaKeys } from "./media_keys.js";
import { Memory } from "./memory.js";
import { bindNudge } from "./nudge.js";
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
    this.care = new Care(this.view, this.session, {
      ease: (change) => this.#ease(change),
      keep: () => this.#keep(),
      leave: () => this.#leave(),
    });
    this.mediaKeys = new MediaKeys(this.#deck(), document.title);
    this.hearing = this.#hearingOf(score);
    this.#bind();
    this.#bindOutside();
    const stopped = this.#resume();
    this.#voiced();
    this.#changed("ready");
    if (stopped) this.care.reopen(stopped);
  }

  /** @param {Action} action */
  act(action) {
    if (this.session.state === "hurt" || this.session.state === "ended") return;
    if (action === "toggle") this.session.toggle();
    else if (action === "play") void this.session.play();
    else if (action === "pause") this.session.pause();
    else if (action === "skip") this.#go(() => this.session.skip());
    else if (action === "repeat") this.#go(() => this.session.repeat());
    else if (action === "ease") this.#ease(() => this.session.easeUp());
    else this.care.hurts();
  }

  /** @param {Score} score */
  #callerOf(score) {
    const speech = { synthesis: window.speechSynthesis ?? null, language: languageOf(score) };
    return new CueCaller(new Voice(speech, () => this.#voiced()), this.words.sentences, {
      said: (text) => this.view.screen.said(text),
      ring: () => this.session.ring(),
      asks: () => this.care.ask(),
    });
  }

  /**
   * What listens for spoken commands; the page's own voice is none.
   * @param {Score} score
   */
  #hearingOf(score) {
    const spoken = () => (this.caller.voice.speaking ? this.view.part(".said").textContent : "");
    return bindHearing(
      this.view.root,
      { language: languageOf(score), say: this.words.say },
      { act: (action) => this.act(action), spoken: () => spoken() ?? "" },
    );
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
    const nudge = /** @type {HTMLInputElement} */ (this.view.part("input[name=nudge]"));
    bindNudge(nudge, this.store, (milliseconds) => (this.session.nudge_ms = milliseconds));
  }

  /** What comes from elsewhere than the page's own buttons. */
  #bindOutside() {
    const { signal } = this.#listening;
    const typed = (/** @type {number} */ digit) => this.care.typed(digit);
    listenForKeys({ act: (action) => this.act(action), typed }, signal);
    const outside = {
      seen: (/** @type {boolean} */ seen) => this.#seen(seen),
      rerouted: () => void this.session.reopen(),
      left: () => this.#depart(),
    };
    listenForInterruptions(outside, signal);
    this.view.onMotionWanted(() => this.#moved(this.session.time_ms, true), signal);
  }

  /**
   * Pictures stop while nobody looks, and catch up then. The sound goes on.
   * @param {boolean} seen
   */
  #seen(seen) {
    this.view.setSeen(seen);
    if (seen) this.#moved(this.session.time_ms, true);
    this.#attend();
  }

  /** Listen for commands while there is something to command. */
  #attend() {
    const begun = ["playing", "paused"].includes(this.session.state);
    this.hearing.allow(begun && !document.hidden);
  }

  /**
   * @param {number} time_ms
   * @param {boolean} jumped
   */
  #moved(time_ms, jumped) {
    if (!document.hidden) this.view.moved(this.session.timeline, time_ms, { jumped });
    if (jumped) this.#progress();
    this.care?.moved(time_ms);
    const due = Math.abs(time_ms - this.#kept_ms) > KEEP_EVERY_MS;
    if (due && this.session.playing) this.#keep();
  }

  /** @param {State} state */
  #changed(state) {
    const playing = state === "playing";
    this.view.changed(state, { mute: this.session.mute });
    this.mediaKeys.setPlaying(playing);
    this.#progress();
    this.#attend();
    if (playing) this.#soundPanel.open = false;
    if (state === "ended") this.#ended();
    else if (state === "paused" || state === "hurt") this.#keep();
  }

  #ended() {
    this.care.settle();
    this.#forgetPlace();
  }

  /** Nothing is left to go on from; but what hurt once stays gentle when it is played again. */
  #forgetPlace() {
    const { level, floor } = this.session;
    this.memory.forget();
    if (floor > 0) this.memory.remember({ position_ms: 0, level, floor, stopped: "" });
  }

  /** Show on the lock screen how far it is. */
  #progress() {
    const { time_ms: position_ms, transport } = this.session;
    this.mediaKeys?.setProgress({ position_ms, duration_ms: transport.duration_ms });
  }

  #voiced() {
    this.session?.makeRoom();
    this.view.voiced(this.caller?.heard ?? false);
  }

  /** @param {() => void} change */
  #ease(change) {
    change();
    const { level } = this.session;
    this.view.eased(this.session);
    this.view.note(`level-${level}`);
    this.#keep();
  }

  /** @param {() => void} elsewhere */
  #go(elsewhere) {
    this.care.settle();
    elsewhere();
  }

  /** From the beginning, as gently as it was in the end. */
  #afresh() {
    const { level, floor } = this.session;
    this.#forgetPlace();
    this.session.resumeFrom({ position_ms: 0, level, floor });
    this.view.resumed(false);
    void this.session.play();
  }

  /** What had to stop stays so: whoever comes back finds the same answer. */
  #leave() {
    this.#listening.abort();
    if (!this.care.stopped) this.#forgetPlace();
    window.location.assign(this.after);
  }

  /** The page goes away, or is put aside by the browser: nothing speaks or sounds on. */
  #depart() {
    this.session.pause();
    this.#keep();
  }

  #keep() {
    const { state, transport, level, floor } = this.session;
    if (state === "ended") return;
    this.#kept_ms = transport.position_ms;
    const { stopped } = this.care;
    this.memory.remember({ position_ms: this.#kept_ms, level, floor, stopped });
  }

  /** @returns {string} the answer that it ended with, if it had to stop */
  #resume() {
    const place = this.memory.recall();
    this.view.resumed(place !== null);
    this.session.resumeFrom(place ?? { position_ms: 0, level: 0, floor: 0 });
    this.view.eased(this.session);
    return place?.stopped ?? "";
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
