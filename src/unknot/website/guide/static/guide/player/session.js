// @ts-check
/**
 * One playing of a score: it starts, pauses, goes elsewhere, eases up, ends.
 * What it looks like is told to a listener.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./sound_levels.js").Levels} Levels
 * @typedef {import("./cue_caller.js").CueCaller} CueCaller
 * @typedef {"ready" | "playing" | "paused" | "hurt" | "ended"} State
 * @typedef {{moved: (time_ms: number, how: {jumped: boolean}) => void,
 *   changed: (state: State) => void, interrupted: () => void}} Listener
 */
import { openClock } from "./clock.js";
import { Course } from "./course.js";
import { Playback } from "./playback.js";
import { onwardFrom, stepsDone } from "./leaving_out.js";
import { gainOf } from "./sound_levels.js";
import { repeatTarget, skipTarget, stepIndexAt } from "./steps.js";
import { spanIndexAt, strokeFrom } from "./timeline.js";

/** What hurts is told that much later: somebody says it, and somebody else finds the button. */
const TOLD_LATE_MS = 3000;

export class Session {
  /** @type {State} */
  state = "ready";
  /** The start that is under way: sound may take a moment to begin. @type {symbol | null} */
  #starting = null;

  /**
   * @param {Score} score
   * @param {{levels: Levels, caller: CueCaller, open?: typeof openClock, may?: () => boolean}} parts
   *   `may` says at each start whether it may be played
   * @param {Listener} listener
   */
  constructor(score, { levels, caller, open = openClock, may = () => true }, listener) {
    this.caller = caller;
    this.open = open;
    this.may = may;
    this.listener = listener;
    this.levels = levels;
    this.course = new Course(score, levels.pace);
    this.playback = new Playback(score.duration_ms, () => this.timeline, () => this.#tick());
    this.setLevels(levels);
  }

  get timeline() {
    return this.course.timeline;
  }

  get transport() {
    return this.playback.transport;
  }

  get level() {
    return this.course.level;
  }

  get floor() {
    return this.course.floor;
  }

  /** Places of the steps that are not done any more. */
  get leftOut() {
    return [...this.course.leftOut];
  }

  get playing() {
    return this.state === "playing";
  }

  /** Whether it plays without a sound, because this device gives none. */
  get mute() {
    return this.playing && this.playback.silent;
  }

  /** The step that is done now. */
  get step() {
    return this.timeline.steps[stepIndexAt(this.timeline.steps, this.time_ms)] ?? null;
  }

  /** The stroke that is done now, or the next one. */
  get stroke() {
    return strokeFrom(this.timeline, spanIndexAt(this.timeline, this.time_ms));
  }

  /** The zones of the strokes that may be what hurts: of now, and of a moment ago. */
  get zonesUnderHands() {
    const before = strokeFrom(this.timeline, spanIndexAt(this.timeline, this.#felt_ms));
    return [this.stroke, before].flatMap((stroke) => stroke?.zone ?? []);
  }

  /** All that the steps reach that may be what hurts. */
  get zonesFelt() {
    return this.#stepsFelt.flatMap((index) => this.timeline.steps[index]?.zones ?? []);
  }

  /** The places of this step, and of those that were played until a moment ago. */
  get #stepsFelt() {
    const { steps } = this.timeline;
    const [from, to] = [this.#felt_ms, this.time_ms].map((at_ms) => stepIndexAt(steps, at_ms));
    return steps.map((_, index) => index).filter((index) => index >= from && index <= to);
  }

  /** When it may have begun to hurt; what was skipped or only led to was not felt. */
  get #felt_ms() {
    return Math.max(this.playback.from_ms, this.time_ms - TOLD_LATE_MS);
  }

  /** The moment that is heard and should be seen. */
  get time_ms() {
    return this.playback.heard_ms;
  }

  /** Start or go on, if it may; call it within a tap. */
  async play() {
    if (this.playing || this.#starting || !this.may()) return;
    await this.#start();
  }

  async #start() {
    if (this.transport.ended) this.#go(0);
    const start = (this.#starting = Symbol("start"));
    this.caller.voice.prime();
    const clock = await this.open(() => this.interrupt(), () => void this.reopen());
    if (this.#starting !== start) return clock.close();
    this.#starting = null;
    this.playback.start(clock, this.levels);
    this.#become("playing");
    this.#moveOn();
  }

  /**
   * Stop at this moment, or before a start that is under way.
   * @param {"paused" | "hurt"} state why
   */
  pause(state = "paused") {
    this.#starting = null;
    if (!this.playing && state === "paused" && this.state !== "hurt") return;
    this.caller.pause(this.transport.position_ms, this.timeline);
    this.playback.stop();
    this.#become(state);
  }

  /** The system took the sound away, for a call perhaps: pause, and say so. */
  interrupt() {
    if (!this.playing) return;
    this.pause();
    this.listener.interrupted();
  }

  /** Go on at once where sound goes another way now, or begins late; where it is lost, pause. */
  async reopen() {
    if (!this.playing) return;
    const { mute } = this;
    this.pause();
    await this.#start();
    if (this.mute && !mute) this.pause();
  }

  toggle() {
    if (this.playing) this.pause();
    else void this.play();
  }

  skip() {
    this.#go(skipTarget(stepsDone(this.timeline), this.transport.position_ms));
    if (!this.transport.ended) return;
    this.#end();
    this.caller.sayEnd(this.timeline);
  }

  repeat() {
    this.#go(repeatTarget(stepsDone(this.timeline), this.transport.position_ms));
  }

  /** It hurt here: the step is not done any more, whatever leads there; nor is one that just ended. */
  leaveOut() {
    const { time_ms } = this;
    for (const index of this.#stepsFelt) this.course.leaveOut(index);
    this.#go(time_ms);
  }

  easeUp() {
    this.course.easeUp();
    this.#moveOn();
    if (!this.playing) return;
    this.caller.sayGentler(this.time_ms, this.timeline);
    if (!this.caller.heard) this.ring();
  }

  /** A step back towards what was planned. */
  firmer() {
    this.course.firmer();
    this.#moveOn();
  }

  /** It hurt: from here on it never gets firmer than it is now. */
  stayGentle() {
    this.course.stayGentle();
  }

  /**
   * It hurt in another tab of the same massage: it is no firmer here, and what is left out there is
   * left at once. Where it hurts here just now, that is answered first.
   * @param {{floor: number, leftOut: readonly number[]}} hurt
   */
  heed(hurt) {
    const { position_ms } = this.transport;
    this.course.heed(hurt);
    const stays = this.state === "hurt" || onwardFrom(this.timeline, position_ms) === position_ms;
    if (stays) this.#moveOn();
    else this.#go(position_ms);
  }

  /**
   * Be at a moment, at a level, before playing begins.
   * @param {{position_ms: number, level: number, floor: number, leftOut?: number[]}} place
   */
  resumeFrom({ position_ms, ...how }) {
    this.course.resume(how);
    this.#go(position_ms);
  }

  /** @param {Levels} levels */
  setLevels(levels) {
    const repaced = levels.pace !== this.levels.pace;
    this.levels = levels;
    if (repaced) {
      this.course.breatheAt(levels.pace);
      this.#moveOn();
    }
    this.playback.setLevels(levels);
    this.caller.loudness = gainOf(levels, "voice");
    if (this.caller.loudness === 0) this.caller.voice.cancel();
  }

  /** Let the waves give way while the voice speaks. */
  makeRoom() {
    this.playback.duck(this.caller.voice.speaking, this.levels);
  }

  ring() {
    this.playback.ring();
  }

  /** @param {number} position_ms */
  #go(position_ms) {
    const onward_ms = onwardFrom(this.timeline, position_ms);
    this.caller.from(onward_ms); // before the clock leads on: falling silent may take a while
    this.playback.seek(onward_ms);
    this.#moveOn();
  }

  /** From here on it sounds and looks as it does now. */
  #moveOn() {
    this.playback.placeAnew();
    this.listener.moved(this.time_ms, { jumped: true });
  }

  #tick() {
    const { position_ms } = this.transport;
    if (onwardFrom(this.timeline, position_ms) > position_ms) return this.#go(position_ms);
    const time_ms = this.time_ms;
    this.caller.upTo(time_ms, this.timeline);
    this.listener.moved(time_ms, { jumped: false });
    if (this.transport.ended) this.#end();
  }

  #end() {
    if (this.state === "ended") return;
    this.playback.end();
    this.#become("ended");
  }

  /** @param {State} state */
  #become(state) {
    this.state = state;
    this.listener.changed(state);
  }
}
