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
import { Clearance } from "./clearance.js";
import { CueCaller } from "./cue_caller.js";
import { Memory } from "./memory.js";
import { bindNudge } from "./nudge.js";
import { Outside } from "./outside.js";
import { bindButtons } from "./page_buttons.js";
import { PageView } from "./page_view.js";
import { PlaceKeeper } from "./place_keeper.js";
import { Session } from "./session.js";
import { keepLevels, readLevels } from "./sound_levels.js";
import { bindSoundPanel } from "./sound_panel.js";
import { StopHere } from "./stop_here.js";
import { hearTabs, tellTabsBegun, tellTabsHurt } from "./tabs.js";
import { Voice } from "./voice.js";
import { languageOfTexts, languageToSpeak } from "./voices.js";

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

export class SessionPage {
  #listening = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {Score} score
   * @param {PageWords} words
   * @param {import("./store.js").Store} store
   */
  constructor(root, score, words, store) {
    const [url, after] = [root.dataset["score"] ?? "", root.dataset["after"] ?? "/"];
    this.words = words;
    this.store = store;
    this.after = after;
    this.view = new PageView(root, score, words);
    this.language = languageToSpeak(score.language);
    this.caller = this.#newCaller(languageOfTexts(score));
    this.clearance = new Clearance(root, (refusal) => this.#refused(refusal));
    const may = () => this.#begins();
    this.session = new Session(
      score,
      { levels: readLevels(store), caller: this.caller, may },
      {
        moved: (time_ms, { jumped }) => this.#moved(time_ms, jumped),
        changed: (state) => this.#changed(state),
        interrupted: () => this.view.note("interrupted"),
      },
    );
    const answered = root.dataset["answeredStops"]?.split(",") ?? [];
    const memory = new Memory(store, { url, duration_ms: score.duration_ms, answered });
    this.place = new PlaceKeeper(memory, this.session, () => this.stopHere.stop);
    this.care = new Care(this.view, this.session, {
      ease: (change) => this.#ease(change),
      stopped: () => this.stopHere.tell(),
      hurt: () => this.#hurt(),
      leave: () => this.#leave(),
    });
    /** @type {StopHere} */
    this.stopHere = new StopHere(this.care, this.place, root, store);
    this.ready = this.#getReady();
  }

  /** Piece by piece: a slow phone hears a touch between two of them. */
  async #getReady() {
    await nextTask();
    this.outside = this.#newOutside();
    await nextTask();
    this.#bind();
    await nextTask();
    const stop = this.#resume();
    this.#voiced();
    this.#changed("ready");
    this.stopHere.reopen(stop);
  }

  /** @param {Action} action */
  act(action) {
    if (this.session.state === "hurt" || this.session.state === "ended") return;
    const starts = action === "toggle" || action === "play";
    if (starts && this.clearance.refusal) window.location.reload(); // the website says how to go on
    else if (action === "toggle") this.session.toggle();
    else if (action === "play") void this.session.play();
    else if (action === "pause") this.session.pause();
    else if (action === "skip") this.#go(() => this.session.skip());
    else if (action === "repeat") this.#go(() => this.session.repeat());
    else if (action === "ease") this.#ease(() => this.session.easeUp());
    else this.care.hurts();
  }

  /** @param {(text: string) => string} languageOf what is said */
  #newCaller(languageOf) {
    const { language } = this;
    const speech = { synthesis: window.speechSynthesis ?? null, language, languageOf };
    return new CueCaller(new Voice(speech, () => this.#voiced()), this.words.sentences, {
      said: (text) => this.view.screen.said(text),
      ring: () => this.session.ring(),
      asks: () => this.care.ask(),
    });
  }

  #newOutside() {
    const { signal } = this.#listening;
    this.view.onMotionWanted(() => this.#moved(this.session.time_ms, true), signal);
    const page = {
      act: (/** @type {Action} */ action) => this.act(action),
      typed: (/** @type {[number, number]} */ ...digit) => this.care.typed(...digit),
      seen: (/** @type {boolean} */ seen) => this.#seen(seen),
      left: () => this.#depart(),
    };
    // The words of commands are the page's, whichever language the score was written in.
    const commanded = document.documentElement.lang || this.language;
    return new Outside(this.view, this.session, commanded, page, signal);
  }

  #bind() {
    bindButtons(this.view, {
      act: (action) => this.act(action),
      firmer: () => this.#ease(() => this.session.firmer()),
      afresh: () => this.#afresh(),
    });
    bindSoundPanel(this.#soundPanel, this.session.levels, (levels) => {
      this.session.setLevels(levels);
      keepLevels(this.store, levels);
      this.#voiced();
    });
    const nudge = /** @type {HTMLInputElement} */ (this.view.part("input[name=nudge]"));
    bindNudge(nudge, this.store, (milliseconds) => (this.session.playback.nudge_ms = milliseconds));
    hearTabs(
      {
        stopped: (stop) => this.stopHere.reopen(stop),
        hurt: ({ massage, ...hurt }) => massage === this.place.memory.key && this.care.heed(hurt),
        forgotten: () => this.#forgotten(),
        changed: () => void this.clearance.ask(),
        begun: () => this.#giveWay(),
      },
      this.#listening.signal,
    );
  }

  /**
   * Pictures stop while nobody looks, and catch up then. The sound goes on.
   * @param {boolean} seen
   */
  #seen(seen) {
    this.view.setSeen(seen);
    if (seen) this.#moved(this.session.time_ms, true);
    this.outside?.follow();
  }

  /**
   * @param {number} time_ms
   * @param {boolean} jumped
   */
  #moved(time_ms, jumped) {
    if (!document.hidden) this.view.moved(this.session.timeline, time_ms, { jumped });
    if (jumped) this.outside?.progress();
    this.care?.moved(time_ms);
    this.place?.keepNowAndThen(time_ms);
  }

  /** @param {State} state */
  #changed(state) {
    const playing = state === "playing";
    this.view.changed(state, { mute: this.session.mute });
    this.outside?.follow();
    if (playing) this.#plays();
    if (state === "ended") this.#ended();
    else if (state === "paused" || state === "hurt") this.place.keep();
  }

  #ended() {
    this.care.settle();
    this.place.forget();
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
    this.view.tell(`level-${level}`);
    this.place.keep();
  }

  /** @param {() => void} elsewhere */
  #go(elsewhere) {
    this.care.settle();
    elsewhere();
  }

  #afresh() {
    this.place.startAfresh();
    this.view.resumed(false);
    void this.session.play();
  }

  /** What hurt here is as gentle in other tabs, and when it is opened again. */
  #hurt() {
    this.place.keep();
    tellTabsHurt(this.place.hurt);
  }

  /** Whether it may start, as gently as whatever hurt in another tab that was not heard here. */
  #begins() {
    const place = this.place.memory.recall();
    if (place) this.care.heed(place);
    return this.clearance.begins();
  }

  /**
   * It may not be played any more.
   * @param {import("./clearance.js").Refusal} refusal
   */
  #refused(refusal) {
    this.#rest();
    this.view.refused(refusal);
  }

  #forgotten() {
    this.place.keepNothing();
    this.#rest();
    void this.clearance.ask();
  }

  /** Pause; what is answered where it hurts stays open, and rests already. */
  #rest() {
    const isAnswering = /** @type {HTMLDialogElement} */ (this.view.part("dialog.hurts")).open;
    if (!isAnswering) this.session.pause();
  }

  /** Another tab plays: what played here rests, and says why. */
  #giveWay() {
    const { playing } = this.session;
    this.#rest();
    if (playing) this.view.note("elsewhere");
  }

  #leave() {
    this.#listening.abort();
    this.place.forget();
    window.location.assign(this.stopHere.addressAfter(this.after));
  }

  /** The page goes away, or is put aside by the browser: nothing speaks or sounds on. */
  #depart() {
    this.session.pause();
    this.place.keep();
  }

  /** @returns {import("./untold.js").Stop} that it ended with, if it had to */
  #resume() {
    const place = this.place.resume();
    this.view.resumed(place !== null);
    this.view.eased(this.session);
    return { answer: place?.stopped ?? "", once: place?.once ?? "" };
  }

  /** What is read or set at the top gives the hands free again; in other tabs nothing speaks on. */
  #plays() {
    for (const sheet of this.view.root.querySelectorAll(".top details")) sheet.removeAttribute("open");
    tellTabsBegun();
  }

  get #soundPanel() {
    return /** @type {HTMLDetailsElement} */ (this.view.part("details.sound"));
  }
}
