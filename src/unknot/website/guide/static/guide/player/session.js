// @ts-check
/**
 * One playing of a score: it starts, pauses, goes elsewhere, eases up, ends.
 * What it looks like is told to a listener.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./sound_levels.js").Levels} Levels
 * @typedef {import("./clock.js").Clock} Clock
 * @typedef {import("./cue_caller.js").CueCaller} CueCaller
 * @typedef {"ready" | "playing" | "paused" | "hurt" | "ended"} State
 * @typedef {{moved: (time_ms: number, how: {jumped: boolean}) => void,
 *   changed: (state: State) => void, interrupted: () => void}} Listener
 */
import { breathAt, paced } from "./breath.js";
import { openClock } from "./clock.js";
import { firmerLevel, gentlerLevel } from "./easing.js";
import { Scheduler } from "./scheduler.js";
import { Sound } from "./sound.js";
import { gainOf } from "./sound_levels.js";
import { soundsBetween } from "./sounding.js";
import { repeatTarget, skipTarget, stepIndexAt } from "./steps.js";
import { timbres } from "./timbres.js";
import { spanIndexAt, strokeFrom, timelineOf } from "./timeline.js";
import { Transport } from "./transport.js";
import { heightOf } from "./waves.js";

export class Session {
  /** @type {State} */
  state = "ready";
  /** @type {Clock | null} */
  #clock = null;
  /** @type {Sound | null} */
  #sound = null;
  /** The start that is under way: sound may take a moment to begin. @type {symbol | null} */
  #starting = null;
  /** Where playing began or was sent to last: nothing before that is shown again. */
  #from_ms = 0;
  /** The least gentle level left, because it hurt. */
  floor = 0;
  /** How much later than the clock says the sound is heard, as people told. */
  nudge_ms = 0;

  /**
   * @param {Score} score
   * @param {{levels: Levels, caller: CueCaller, open?: typeof openClock}} parts
   * @param {Listener} listener
   */
  constructor(score, { levels, caller, open = openClock }, listener) {
    this.score = score;
    this.caller = caller;
    this.open = open;
    this.listener = listener;
    this.levels = levels;
    this.timeline = this.#timelineAt(0);
    this.transport = new Transport(score.duration_ms);
    this.scheduler = new Scheduler(
      this.transport,
      (from_ms, to_ms) => this.#place(from_ms, to_ms),
      () => this.#tick(),
    );
    this.setLevels(levels);
  }

  get level() {
    return this.timeline.level;
  }

  get playing() {
    return this.state === "playing";
  }

  /** Whether it plays without a sound, because this device gives none. */
  get mute() {
    return this.playing && this.#sound === null;
  }

  /** The step that is done now. */
  get step() {
    return this.timeline.steps[stepIndexAt(this.timeline.steps, this.time_ms)] ?? null;
  }

  /** The stroke that is done now, or the next one. */
  get stroke() {
    return strokeFrom(this.timeline, spanIndexAt(this.timeline, this.time_ms));
  }

  /** The moment that is heard and should be seen. */
  get time_ms() {
    const { ended, duration_ms } = this.transport;
    if (ended) return duration_ms;
    const heard_ms = this.transport.positionAt(this.#clock?.heard_seconds() ?? 0);
    return Math.min(Math.max(heard_ms - this.nudge_ms, this.#from_ms), duration_ms);
  }

  /** Start or go on; call it within a tap. */
  async play() {
    if (this.playing || this.#starting) return;
    if (this.transport.ended) this.#go(0);
    const start = (this.#starting = Symbol("start"));
    this.caller.voice.prime();
    const clock = await this.open(() => this.interrupt());
    if (this.#starting !== start) return clock.close();
    this.#starting = null;
    this.#clock = clock;
    this.#sound = clock.context ? new Sound(clock.context, this.levels) : null;
    this.transport.play(clock);
    this.#become("playing");
    this.#reschedule();
  }

  /**
   * Stop at this moment, or before a start that is under way.
   * @param {"paused" | "hurt"} state why
   */
  pause(state = "paused") {
    this.#starting = null;
    if (!this.playing && state === "paused" && this.state !== "hurt") return;
    this.caller.pause(this.transport.position_ms, this.timeline);
    this.transport.pause();
    this.scheduler.stop();
    this.#clock?.close();
    this.#sound = null;
    this.#become(state);
  }

  /** The system took the sound away, for a call perhaps: pause, and say so. */
  interrupt() {
    if (!this.playing) return;
    this.pause();
    this.listener.interrupted();
  }

  /** Go on at once where sound goes another way now, such as to headphones; without it, pause. */
  async reopen() {
    if (!this.playing || this.mute) return;
    this.pause();
    await this.play();
    if (this.mute) this.pause();
  }

  toggle() {
    if (this.playing) this.pause();
    else void this.play();
  }

  skip() {
    this.#go(skipTarget(this.timeline.steps, this.transport.position_ms));
    if (this.transport.ended) this.#end();
  }

  repeat() {
    this.#go(repeatTarget(this.timeline.steps, this.transport.position_ms));
  }

  easeUp() {
    this.#setLevel(gentlerLevel(this.level));
    if (!this.playing) return;
    this.caller.sayGentler(this.time_ms, this.timeline);
    if (!this.caller.heard) this.ring();
  }

  /** A step back towards what was planned, never beyond it, and never after it hurt. */
  firmer() {
    this.#setLevel(firmerLevel(this.level, this.floor));
  }

  /** It hurt: from here on it never gets firmer than it is now. */
  stayGentle() {
    this.floor = this.level;
  }

  /**
   * Be at a moment, at a level, before playing begins.
   * @param {{position_ms: number, level: number, floor: number}} place
   */
  resumeFrom({ position_ms, level, floor }) {
    this.floor = floor;
    this.timeline = this.#timelineAt(level);
    this.#go(position_ms);
  }

  /** @param {Levels} levels */
  setLevels(levels) {
    const repaced = levels.pace !== this.levels.pace;
    this.levels = levels;
    if (repaced) this.#setLevel(this.level);
    this.#sound?.setLevels(levels);
    this.caller.loudness = gainOf(levels, "voice");
    if (this.caller.loudness === 0) this.caller.voice.cancel();
  }

  /** Let the waves give way while the voice speaks. */
  makeRoom() {
    this.#sound?.duck(this.caller.voice.speaking, this.levels);
  }

  ring() {
    this.#sound?.ring();
  }

  /** @param {number} level */
  #timelineAt(level) {
    const timeline = timelineOf(this.score, level);
    return { ...timeline, breaths: paced(timeline.breaths, this.levels.pace) };
  }

  /** @param {number} level */
  #setLevel(level) {
    this.timeline = this.#timelineAt(level);
    this.#reschedule();
  }

  /** @param {number} position_ms */
  #go(position_ms) {
    this.caller.from(position_ms); // before the clock leads on: falling silent may take a while
    this.transport.seek(position_ms);
    this.#from_ms = this.transport.position_ms;
    this.#reschedule();
  }

  /** Place sounds anew from here; nothing placed before is heard. */
  #reschedule() {
    this.#sound?.forget();
    if (this.playing) {
      this.#joinBreath();
      this.scheduler.start();
    }
    this.listener.moved(this.time_ms, { jumped: true });
  }

  /** The waves join a breath that has begun already. */
  #joinBreath() {
    const waves = this.#sound?.waves;
    const breath = breathAt(this.timeline, this.transport.position_ms);
    if (!breath) return waves?.rest();
    const [seconds, into_seconds] = [breath.duration_ms / 1000, breath.into_ms / 1000];
    const swell = { phase: breath.phase, seconds, into_seconds, height: heightOf(breath.turn) };
    waves?.breathe(this.transport.secondsAt(this.transport.position_ms), swell);
  }

  /**
   * @param {number} from_ms
   * @param {number} to_ms
   */
  #place(from_ms, to_ms) {
    for (const sounding of soundsBetween(this.timeline, from_ms, to_ms)) {
      this.#sound?.place(sounding, this.transport.secondsAt(sounding.at_ms));
    }
  }

  #tick() {
    const time_ms = this.time_ms;
    this.caller.upTo(time_ms, this.timeline);
    this.listener.moved(time_ms, { jumped: false });
    if (this.transport.ended) this.#end();
  }

  /** The last words and the last waves may still sound. */
  #end() {
    if (this.state === "ended") return;
    const clock = this.#clock;
    this.scheduler.stop();
    this.transport.pause();
    this.ring();
    const { seconds } = timbres().end;
    this.#sound?.fade(seconds);
    this.#sound = null;
    window.setTimeout(() => clock?.close(), seconds * 1000);
    this.#become("ended");
  }

  /** @param {State} state */
  #become(state) {
    this.state = state;
    this.listener.changed(state);
  }
}
