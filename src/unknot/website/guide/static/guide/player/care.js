// @ts-check
/**
 * Care while it plays: what opens when it hurts, and the question about the pressure.
 *
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./page_view.js").PageView} PageView
 * @typedef {import("./check_in_panel.js").Felt} Felt
 * @typedef {{ease: (change: () => void) => void, stopped: (answer: string) => void,
 *   hurt: () => void, leave: () => void}} Page
 */
import { CheckIn, outcomeOf } from "./check_in.js";
import { CheckInPanel } from "./check_in_panel.js";
import { canEase } from "./easing.js";
import { HurtPanel } from "./hurt_panel.js";
import { waysOn } from "./stopping.js";

export class Care {
  /** The answer that the massage ended with, or "". */
  stopped = "";
  #checkIn = new CheckIn();

  /**
   * @param {PageView} view
   * @param {Session} session
   * @param {Page} page
   */
  constructor(view, session, page) {
    this.view = view;
    this.session = session;
    this.page = page;
    this.checkInPanel = new CheckInPanel(view.root, (felt) => this.#rated(felt));
    const dialog = /** @type {HTMLDialogElement} */ (view.part("dialog.hurts"));
    this.hurtPanel = new HurtPanel(dialog, {
      answered: (id, text) => this.#stop(id, text),
      gentler: (kind) => this.#goOn(kind),
      end: () => page.leave(),
      closed: () => session.pause(),
    });
  }

  /** Stop at once, and ask. However it goes on, it is gentler. */
  hurts() {
    const { session } = this;
    const { step, level } = session;
    const possible = waysOn({ level, last: step === session.timeline.steps.at(-1) });
    const here = { underHands: session.zonesUnderHands, zones: session.zonesFelt, possible };
    this.settle();
    session.pause("hurt");
    this.#easeForGood();
    this.hurtPanel.open(here);
    session.caller.say(this.view.words.say("hurts-said"));
  }

  /**
   * Show the answer that the massage ended with before the page was loaded again, or in another tab.
   * @param {string} answer
   */
  reopen(answer) {
    if (this.stopped) return;
    this.settle();
    this.session.pause("hurt");
    this.hurtPanel.reopen(answer);
  }

  /**
   * It hurt in another tab: it is no firmer here.
   * @param {{floor: number, leftOut: readonly number[]}} hurt
   */
  heed(hurt) {
    const { level } = this.session;
    this.session.heed(hurt);
    this.view.eased(this.session);
    if (this.session.level > level) this.view.tell(`level-${this.session.level}`);
  }

  /** Ask how the pressure is; whoever does not answer is not asked twice. */
  ask() {
    this.#checkIn.ask(this.session.time_ms);
    this.checkInPanel.show();
  }

  /** Leave the question be. */
  settle() {
    this.#checkIn.settle();
    this.checkInPanel.hide();
  }

  /** @param {number} time_ms */
  moved(time_ms) {
    if (this.checkInPanel.shown && !this.#checkIn.stands(time_ms)) this.checkInPanel.hide();
  }

  /**
   * @param {number} digit
   * @param {number} now_ms when it was pressed
   */
  typed(digit, now_ms) {
    const when = { time_ms: this.session.time_ms, now_ms };
    const number = this.#checkIn.typed(digit, when);
    const felt = number === null ? null : this.checkInPanel.felt(number);
    if (felt) this.#rated(felt);
  }

  /** @param {Felt} felt */
  #rated({ countsAs, text }) {
    const gentlerLeft = canEase(this.session.stroke, this.session.level);
    const outcome = outcomeOf({ tooFirm: countsAs !== "", gentlerLeft });
    if (outcome === "stop") return this.#stopNow(countsAs);
    this.checkInPanel.show(text);
    if (outcome === "ease") return this.#easeUp();
    this.#checkIn.answered(this.session.time_ms);
    this.session.caller.say(text);
  }

  /** Gentler at once; the question stands anew. */
  #easeUp() {
    this.#easeForGood();
    this.#checkIn.ask(this.session.time_ms);
  }

  /** What felt too firm once does not come back. */
  #easeForGood() {
    this.page.ease(() => {
      this.session.easeUp();
      this.session.stayGentle();
    });
    this.page.hurt();
  }

  /** @param {string} sign */
  #stopNow(sign) {
    this.settle();
    this.session.stayGentle();
    this.session.pause("hurt");
    this.hurtPanel.stop(sign);
  }

  /**
   * @param {string} answer
   * @param {string} text
   */
  #stop(answer, text) {
    this.stopped = answer;
    this.page.stopped(answer);
    this.session.caller.say(text);
  }

  /** @param {import("./stopping.js").Kind} kind */
  #goOn(kind) {
    const { session } = this;
    if (session.state !== "hurt") return;
    if (kind === "leave_out") this.#leaveOut();
    else this.#easeForGood();
    void session.play();
  }

  #leaveOut() {
    this.session.leaveOut();
    this.page.hurt();
  }
}
