// @ts-check
/**
 * The player: joins a session to its page.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./keys.js").Action} Action
 * @typedef {import("./session.js").State} State
 */
import { Breathing } from "./breathing.js";
import { MOST_EASED } from "./easing.js";
import { Hands } from "./hands.js";
import { listenForKeys } from "./keys.js";
import { MediaKeys } from "./media_keys.js";
import { forget, memoryKey, recall, remember } from "./memory.js";
import { readPageWords } from "./page_words.js";
import { Ribbon } from "./ribbon.js";
import { fetchScore, ScoreError } from "./score.js";
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

export class Player {
  #kept_ms = 0;
  #shown_ms = -Infinity;
  #listening = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {Score} score
   * @param {Storage} store
   */
  constructor(root, score, store) {
    this.root = root;
    this.store = store;
    this.key = memoryKey(root.dataset["score"] ?? "");
    this.words = readPageWords(root);
    const still = () => lessMotion.matches;
    const breath = { in: this.words.say("in"), out: this.words.say("out") };
    this.screen = new Screen(root, this.words.say, score.steps.length);
    this.ribbon = new Ribbon(this.#part(".ribbon-parts"), score.steps, score.duration_ms);
    this.hands = new Hands(this.#part(".stage"), still);
    this.breathing = new Breathing(root, breath, still);
    this.wakeLock = new WakeLock((state) => this.screen.wake(state));
    const voice = new Voice(
      { synthesis: window.speechSynthesis ?? null, language: languageOf(score) },
      () => this.#voiced(),
    );
    this.session = new Session(
      score,
      { sentences: this.words.sentences, levels: readLevels(store), voice },
      {
        moved: (time_ms, { jumped }) => this.#moved(time_ms, jumped),
        changed: (state) => this.#changed(state),
        said: (text) => this.screen.said(text),
      },
    );
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
    click(".hurts-gentler", () => this.#goOnGently());
    click(".hurts-end", () => this.#leave());
    this.#hurtsPanel.addEventListener("cancel", () => this.session.pause());
    bindSoundPanel(this.#soundPanel, this.session.levels, (levels) => {
      this.session.setLevels(levels);
      keepLevels(this.store, levels);
      this.#voiced();
    });
    const { signal } = this.#listening;
    listenForKeys((action) => this.act(action), signal);
    window.addEventListener("pagehide", () => this.#keep(), { signal });
    lessMotion.addEventListener("change", () => this.#moved(this.session.time_ms, true), { signal });
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
    if (state === "ended") this.#ended();
    else if (!playing && state !== "ready") this.#keep();
  }

  /** Show words large where no voice is heard. */
  #voiced() {
    this.session?.makeRoom();
    this.root.dataset["voice"] = this.session?.spoken ? "heard" : "unheard";
  }

  /** @param {() => void} change */
  #ease(change) {
    change();
    const { level } = this.session;
    this.#part(".ease").setAttribute("aria-disabled", String(level === MOST_EASED));
    this.screen.note(this.words.say(`level-${level}`));
    this.#keep();
  }

  #hurts() {
    this.session.pause("hurt");
    const gentlest = this.session.level === MOST_EASED;
    this.#part(".hurts-gentler").textContent = this.words.say(gentlest ? "gentlest" : "gentler");
    this.#hurtsPanel.showModal();
    this.session.voice.say(this.words.say("hurts-said"), 1);
  }

  /** Gentler here; where this is the gentlest already, leave the place. */
  #goOnGently() {
    this.#hurtsPanel.close();
    if (this.session.level === MOST_EASED) this.session.skip();
    else this.#ease(() => this.session.easeUp());
    void this.session.play();
  }

  #afresh() {
    forget(this.store, this.key);
    this.session.resumeFrom({ position_ms: 0, level: 0 });
    this.root.removeAttribute("data-resumed");
    void this.session.play();
  }

  #leave() {
    this.#listening.abort();
    forget(this.store, this.key);
    window.location.assign(this.root.dataset["after"] ?? "/");
  }

  #ended() {
    this.hands.leave();
    forget(this.store, this.key);
  }

  #keep() {
    const position_ms = this.session.transport.position_ms;
    this.#kept_ms = position_ms;
    if (this.session.state === "ended") return;
    remember(this.store, this.key, { position_ms, level: this.session.level }, this.#now());
  }

  #resume() {
    const place = recall(this.store, this.key, this.#now());
    if (place) this.root.dataset["resumed"] = "";
    this.session.resumeFrom(place ?? { position_ms: 0, level: 0 });
    this.#part(".ease").setAttribute("aria-disabled", String(place?.level === MOST_EASED));
  }

  #now() {
    return { now_ms: Date.now(), duration_ms: this.session.score.duration_ms };
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

  get #hurtsPanel() {
    return /** @type {HTMLDialogElement} */ (this.#part("dialog.hurts"));
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

/**
 * Fetch a page's score and play it there.
 * @param {HTMLElement} root
 */
export async function mount(root) {
  try {
    const score = await fetchScore(root.dataset["score"] ?? "");
    return new Player(root, score, window.localStorage);
  } catch (error) {
    root.dataset["state"] = "broken";
    const notice = root.querySelector(".notice");
    const sentence = error instanceof ScoreError ? error.message : root.dataset["broken"];
    if (notice) notice.textContent = sentence ?? "";
    if (!(error instanceof ScoreError || error instanceof TypeError)) throw error;
    return null;
  }
}

for (const root of document.querySelectorAll("main.player[data-score]")) {
  if (root instanceof HTMLElement) void mount(root);
}
