// @ts-check
/**
 * Joins a session to its page: what is pressed reaches the session, what happens is shown.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./keys.js").Action} Action
 * @typedef {import("./session.js").State} State
 * @typedef {ReturnType<typeof import("./page_words.js").readPageWords>} PageWords
 */
import { Breathing } from "./breathing.js";
import { CueCaller } from "./cue_caller.js";
import { MOST_EASED } from "./easing.js";
import { Hands } from "./hands.js";
import { HurtPanel } from "./hurt_panel.js";
import { listenForKeys } from "./keys.js";
import { MediaKeys } from "./media_keys.js";
import { Memory } from "./memory.js";
import { Ribbon } from "./ribbon.js";
import { Screen } from "./screen.js";
import { Session } from "./session.js";
import { keepLevels, readLevels } from "./sound_levels.js";
import { bindSoundPanel } from "./sound_panel.js";
import { Voice } from "./voice.js";
import { WakeLock } from "./wakelock.js";
import { momentAt } from "./words.js";

const KEEP_EVERY_MS = 2000;
const SHOW_EVERY_MS = 250;
const lessMotion = window.matchMedia("(prefers-reduced-motion: reduce)");

export class SessionPage {
  #kept_ms = 0;
  #shown_ms = -Infinity;
  #listening = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {Score} score
   * @param {PageWords} words
   * @param {import("./memory.js").Store} store
   */
  constructor(root, score, words, store) {
    this.root = root;
    this.words = words;
    this.store = store;
    this.memory = new Memory(store, {
      url: root.dataset["score"] ?? "",
      duration_ms: score.duration_ms,
    });
    const still = () => lessMotion.matches;
    this.screen = new Screen(root, words.say, score.steps.length);
    this.ribbon = new Ribbon(this.#part(".ribbon-parts"), score.steps, score.duration_ms);
    this.hands = new Hands(this.#part(".stage"), still);
    this.breathing = new Breathing(root, { in: words.say("in"), out: words.say("out") }, still);
    this.wakeLock = new WakeLock((state) => this.screen.wake(state));
    this.caller = this.#callerOf(score);
    this.session = new Session(
      score,
      { levels: readLevels(store), caller: this.caller },
      {
        moved: (time_ms, { jumped }) => this.#moved(time_ms, jumped),
        changed: (state) => this.#changed(state),
      },
    );
    this.hurtPanel = new HurtPanel(/** @type {HTMLDialogElement} */ (this.#part("dialog.hurts")), {
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
      said: (text) => this.screen.said(text),
      ring: () => this.session.ring(),
    });
  }

  #bind() {
    const click = (/** @type {string} */ selector, /** @type {() => void} */ body) =>
      this.root.querySelector(selector)?.addEventListener("click", body);
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
    lessMotion.addEventListener("change", () => this.#moveAnew(), { signal });
  }

  /**
   * @param {number} time_ms
   * @param {boolean} jumped
   */
  #moved(time_ms, jumped) {
    const { timeline } = this.session;
    this.hands.follow(timeline, time_ms, { jumped });
    this.breathing.follow(timeline, time_ms);
    if (!jumped && Math.abs(time_ms - this.#shown_ms) < SHOW_EVERY_MS) return;
    this.#shown_ms = time_ms;
    this.screen.show(momentAt(timeline, time_ms, this.words.sentences));
    this.ribbon.show(time_ms);
    this.root.dataset["level"] = String(timeline.level);
    if (Math.abs(time_ms - this.#kept_ms) > KEEP_EVERY_MS && this.session.playing) this.#keep();
  }

  /** People want more or less motion now. */
  #moveAnew() {
    this.breathing.reset();
    this.#moved(this.session.time_ms, true);
  }

  /** @param {State} state */
  #changed(state) {
    this.root.dataset["state"] = state;
    const playing = state === "playing";
    this.hands.setPlaying(playing);
    this.breathing.setPlaying(playing);
    this.mediaKeys.setPlaying(playing);
    void this.wakeLock.want(playing);
    const button = this.#part(".pause");
    button.setAttribute("aria-label", this.words.say(playing ? "pause" : "play"));
    const resumed = state === "ready" && "resumed" in this.root.dataset;
    this.#part(".pause-words").textContent = this.words.say(`state-${resumed ? "resumed" : state}`);
    if (playing) this.#soundPanel.open = false;
    if (this.session.mute) this.screen.note(this.words.say("no-sound"));
    if (state === "ended") this.#ended();
    else if (!playing && state !== "ready") this.#keep();
  }

  /** Show words large where no voice is heard, and let screen readers read them. */
  #voiced() {
    this.session?.makeRoom();
    const heard = this.caller?.heard ?? false;
    this.root.dataset["voice"] = heard ? "heard" : "unheard";
    this.#part(".said").setAttribute("aria-live", heard ? "off" : "polite");
  }

  /** @param {() => void} change */
  #ease(change) {
    change();
    const { level } = this.session;
    this.#part(".ease").setAttribute("aria-disabled", String(level === MOST_EASED));
    this.screen.note(this.words.say(`level-${level}`));
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
    this.root.removeAttribute("data-resumed");
    void this.session.play();
  }

  #leave() {
    this.#listening.abort();
    this.memory.forget();
    window.location.assign(this.root.dataset["after"] ?? "/");
  }

  /** The page goes away, or is put aside by the browser: nothing speaks or sounds on. */
  #depart() {
    this.session.pause();
    this.#keep();
  }

  #ended() {
    this.hands.leave();
    this.memory.forget();
  }

  #keep() {
    const { state, transport, level } = this.session;
    if (state === "ended") return;
    this.#kept_ms = transport.position_ms;
    this.memory.remember({ position_ms: this.#kept_ms, level });
  }

  #resume() {
    const place = this.memory.recall();
    if (place) this.root.dataset["resumed"] = "";
    this.session.resumeFrom(place ?? { position_ms: 0, level: 0 });
    this.#part(".ease").setAttribute("aria-disabled", String(place?.level === MOST_EASED));
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
    return /** @type {HTMLDetailsElement} */ (this.#part("details.sound"));
  }

  /** @param {string} selector */
  #part(selector) {
    const element = this.root.querySelector(selector);
    if (!(element instanceof HTMLElement)) throw new Error(`the page lacks ${selector}`);
    return element;
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
