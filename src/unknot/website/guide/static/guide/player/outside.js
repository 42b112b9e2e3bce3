// @ts-check
/**
 * What leads a session from elsewhere than its page: keys and pedals, headphones and the lock screen,
 * spoken commands, and whatever interrupts it.
 *
 * @typedef {import("./keys.js").Action} Action
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./page_view.js").PageView} PageView
 * @typedef {{act: (action: Action) => void, typed: (digit: number, at_ms: number) => void,
 *   seen: (seen: boolean) => void, left: () => void}} Page
 */
import { bindHearing } from "./hearing_panel.js";
import { listenForInterruptions } from "./interruptions.js";
import { listenForKeys } from "./keys.js";
import { workedUntil } from "./leaving_out.js";
import { MediaKeys } from "./media_keys.js";

export class Outside {
  /**
   * @param {PageView} view
   * @param {Session} session
   * @param {string} language in which commands are spoken
   * @param {Page} page
   * @param {AbortSignal} signal ends it
   */
  constructor(view, session, language, page, signal) {
    this.session = session;
    const { act } = page;
    listenForKeys(page, signal);
    const { seen, left } = page;
    listenForInterruptions({ seen, left, rerouted: () => void session.reopen() }, signal);
    this.mediaKeys = new MediaKeys(
      {
        play: () => act("play"),
        pause: () => act("pause"),
        skip: () => act("skip"),
        repeat: () => act("repeat"),
        silenced: () => session.interrupt(),
      },
      document.title,
    );
    const { voice } = session.caller;
    this.hearing = bindHearing(
      view.root,
      { language, say: view.words.say },
      { act, spoken: () => (voice.speaking ? (view.part(".said").textContent ?? "") : "") },
    );
  }

  /** Follow what became of the session, or of its page. */
  follow() {
    const { state, playing } = this.session;
    this.mediaKeys.setPlaying(playing);
    this.progress();
    // Listen for commands only while there is something to command, and somebody before the page.
    this.hearing.allow(!document.hidden && (playing || state === "paused"));
  }

  /** Show on the lock screen how far it is. */
  progress() {
    const { time_ms, timeline } = this.session;
    const position_ms = workedUntil(timeline, time_ms);
    const duration_ms = workedUntil(timeline, timeline.duration_ms);
    this.mediaKeys.setProgress({ position_ms, duration_ms });
  }
}
