// @ts-check
/**
 * One playing of a score: it starts, pauses, goes elsewhere, eases up, ends; it sounds and speaks.
 * What it looks like is told to a listener.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./score.js").Cue} Cue
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./words.js").Sentences} Sentences
 * @typedef {import("./sound_levels.js").Levels} Levels
 * @typedef {import("./clock.js").Clock} Clock
 * @typedef {"ready" | "playing" | "paused" | "hurt" | "ended"} State
 * @typedef {{moved: (time_ms: number, how: {jumped: boolean}) => void,
 *   changed: (state: State) => void, said: (text: string) => void}} Listener
 */
import { breathAt } from "./breath.js";
import { openClock } from "./clock.js";
import { firmerLevel, gentlerLevel } from "./easing.js";
import { Scheduler } from "./scheduler.js";
import { Sound } from "./sound.js";
import { gainOf } from "./sound_levels.js";
import { soundsBetween } from "./sounding.js";
import { repeatTarget, skipTarget } from "./steps.js";
import { cuesBetween, spanIndexAt, strokeFrom, timelineOf } from "./timeline.js";
import { Transport } from "./transport.js";
import { cueText, sentenceFor } from "./words.js";

/** At these moments a bell stands in for a voice that is not heard. */
const RINGING = new Set(["begin", "name", "switch_sides", "end"]);

export class Session {
  /** @type {State} */
  state = "ready";
  /** @type {Clock | null} */
  #clock = null;
  /** @type {Sound | null} */
  #sound = null;
  #opening = false;
  /** Cues before this moment were said. */
  #said_ms = 0;
  /** Where playing began or was sent to last: nothing before that is shown again. */
  #from_ms = 0;

  /**
   * @param {Score} score
   * @param {{sentences: Sentences, levels: Levels, voice: import("./voice.js").Voice}} parts
   * @param {Listener} listener
   */
  constructor(score, { sentences, levels, voice }, listener) {
    this.score = score;
    this.sentences = sentences;
    this.levels = levels;
    this.voice = voice;
    this.listener = listener;
    this.timeline = timelineOf(score, 0);
    this.transport = new Transport(score.duration_ms);
    this.scheduler = new Scheduler(
      this.transport,
      (from_ms, to_ms) => this.#place(from_ms, to_ms),
      () => this.#tick(),
    );
  }

  get level() {
    return this.timeline.level;
  }

  get playing() {
    return this.state === "playing";
  }

  /** The moment that is heard and should be seen. */
  get time_ms() {
    const heard_ms = this.transport.position_ms - (this.#clock?.latency_ms() ?? 0);
    return this.transport.ended ? this.transport.duration_ms : Math.max(heard_ms, this.#from_ms);
  }

  /** Start or go on; call it within a tap. */
  async play() {
    if (this.playing || this.#opening) return;
    if (this.transport.ended) this.#go(0);
    this.#opening = true;
    this.voice.prime();
    this.#clock = await openClock(() => this.pause());
    this.#opening = false;
    this.#sound = this.#clock.context ? new Sound(this.#clock.context, this.levels) : null;
    this.transport.play(this.#clock);
    this.#become("playing");
    this.#reschedule();
  }

  /**
   * Stop at this moment.
   * @param {State} state why
   */
  pause(state = "paused") {
    if (!this.playing && this.state !== "hurt" && state === "paused") return;
    if (this.voice.speaking) this.#said_ms = this.#lastCueBefore(this.transport.position_ms);
    this.transport.pause();
    this.scheduler.stop();
    this.voice.cancel();
    this.#clock?.close();
    this.#sound = null;
    this.#become(state);
  }

  toggle() {
    if (this.playing) this.pause();
    else void this.play();
  }

  skip() {
    this.#go(skipTarget(this.timeline.steps, this.transport.position_ms));
  }

  repeat() {
    this.#go(repeatTarget(this.timeline.steps, this.transport.position_ms));
  }

  easeUp() {
    this.setLevel(gentlerLevel(this.level));
  }

  firmer() {
    this.setLevel(firmerLevel(this.level));
  }

  /**
   * Take the rest of the session in the form of a level.
   * @param {number} level
   */
  setLevel(level) {
    const gentler = level > this.level;
    this.timeline = timelineOf(this.score, level);
    this.#reschedule();
    const stroke = strokeFrom(this.timeline, spanIndexAt(this.timeline, this.time_ms));
    if (gentler && this.playing && stroke) this.#say(sentenceFor(stroke, this.sentences).text);
  }

  /**
   * Be at a moment, at a level, before playing begins.
   * @param {{position_ms: number, level: number}} place
   */
  resumeFrom({ position_ms, level }) {
    this.timeline = timelineOf(this.score, level);
    this.#go(position_ms);
  }

  /** @param {Levels} levels */
  setLevels(levels) {
    this.levels = levels;
    this.#sound?.setLevels(levels);
    if (gainOf(levels, "voice") === 0) this.voice.cancel();
  }

  /** Let the waves give way while the voice speaks. */
  makeRoom() {
    this.#sound?.duck(this.voice.speaking, this.levels);
  }

  /** Whether words reach the ear; if not, they are shown large. */
  get spoken() {
    return this.voice.heard && gainOf(this.levels, "voice") > 0;
  }

  /** @param {number} position_ms */
  #go(position_ms) {
    this.voice.cancel();
    this.transport.seek(position_ms);
    this.#from_ms = this.#said_ms = this.transport.position_ms;
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
    const breath = breathAt(this.timeline, this.transport.position_ms);
    if (!breath || !this.#sound || !this.#clock) return;
    const left_ms = breath.duration_ms - breath.into_ms;
    this.#sound.waves.breathe(breath.phase, this.#clock.seconds(), left_ms / 1000);
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
    for (const cue of cuesBetween(this.timeline, this.#said_ms, time_ms + 1)) this.#cue(cue);
    this.#said_ms = Math.max(this.#said_ms, time_ms + 1);
    this.listener.moved(time_ms, { jumped: false });
    if (this.transport.ended) this.#end();
  }

  /** @param {Cue} cue */
  #cue(cue) {
    this.#say(cueText(cue, this.timeline, this.sentences));
    if (!this.spoken && RINGING.has(cue.kind)) this.#sound?.ring();
  }

  /** @param {string} text */
  #say(text) {
    this.listener.said(text);
    const volume = gainOf(this.levels, "voice");
    if (volume > 0) this.voice.say(text, volume);
  }

  /** The last words and the last waves may still sound. */
  #end() {
    this.scheduler.stop();
    this.transport.pause();
    this.#sound?.ring();
    this.#become("ended");
  }

  /** @param {number} time_ms */
  #lastCueBefore(time_ms) {
    const cues = cuesBetween(this.timeline, 0, time_ms + 1);
    return cues.at(-1)?.at_ms ?? time_ms;
  }

  /** @param {State} state */
  #become(state) {
    this.state = state;
    this.listener.changed(state);
  }
}
