// @ts-check
/**
 * The sounds of a session, made here: soft pats as hands make them, sweeps, waves, a bell.
 *
 * @typedef {import("./striking.js").Played} Played
 * @typedef {import("./sounding.js").Sounding} Sounding
 * @typedef {import("./sound_levels.js").Levels} Levels
 */
import { underCeiling } from "./ceiling.js";
import { whiteNoise } from "./noise.js";
import { bellGain, gainOf } from "./sound_levels.js";
import { ring, tap } from "./striking.js";
import { sweep } from "./sweeping.js";
import { timbres } from "./timbres.js";
import { Waves } from "./waves.js";

const TURN_SECONDS = 0.08;
/** As a time constant: what is dropped while it sounds falls silent at once, and does not click. */
const HUSH_SECONDS = 0.012;
const HUSHED_AFTER = 8;

export class Sound {
  /** What was placed for the hands, and has not ended. @type {Set<AudioScheduledSourceNode>} */
  #placed = new Set();
  #speaking = false;

  /**
   * @param {BaseAudioContext} context
   * @param {Levels} levels
   */
  constructor(context, levels) {
    this.context = context;
    this.whole = new GainNode(context);
    this.whole.connect(underCeiling(context));
    this.tempo = this.#bus(gainOf(levels, "tempo"));
    this.tempoGain = this.tempo.gain.value;
    this.sea = this.#bus(gainOf(levels, "waves"));
    this.bells = this.#bus(bellGain(levels));
    this.noise = whiteNoise(context);
    this.waves = new Waves(context, this.sea, this.noise);
    this.#startGently();
  }

  /**
   * Place a sound on the clock.
   * @param {Sounding} sounding
   * @param {number} at_seconds of the context
   */
  place(sounding, at_seconds) {
    const at = Math.max(at_seconds, this.context.currentTime);
    const { kind, at_ms, loudness, turn } = sounding;
    const seconds = sounding.duration_ms / 1000;
    if (kind === "tap") {
      this.#placeParts(tap(this.noise, this.context, { at, at_ms, loudness, turn }));
    } else if (kind === "sweep") {
      this.#placeParts(sweep(this.noise, this.context, { at, at_ms, loudness, seconds }));
    } else this.waves.breathe(at, { phase: kind, seconds, height: loudness });
  }

  /** Ring once, now. */
  ring() {
    this.#play(ring(this.context, this.context.currentTime), this.bells);
  }

  /**
   * Make room for the voice, or fill it again.
   * @param {boolean} speaking
   * @param {Levels} levels
   */
  duck(speaking, levels) {
    this.#speaking = speaking;
    const { down_seconds, up_seconds } = timbres().duck;
    this.#turnParts(levels, speaking ? down_seconds : up_seconds);
  }

  /** @param {Levels} levels */
  setLevels(levels) {
    this.#turnParts(levels, TURN_SECONDS);
    this.#turn(this.bells, bellGain(levels), TURN_SECONDS);
  }

  /**
   * Let everything fade out over so many seconds.
   * @param {number} seconds
   */
  fade(seconds) {
    this.#turn(this.whole, 0, seconds / 4);
  }

  /** Drop whatever was placed and has not ended; a bell rings out. */
  forget() {
    this.#turn(this.tempo, 0, HUSH_SECONDS);
    const silent_at = this.context.currentTime + HUSHED_AFTER * HUSH_SECONDS;
    for (const source of this.#placed) source.stop(silent_at);
    this.#placed.clear();
    this.tempo = this.#bus(this.tempoGain);
    this.waves.forget();
  }

  /** Whoever starts with headphones on is not startled. */
  #startGently() {
    const { share, seconds } = timbres().start;
    const now = this.context.currentTime;
    this.whole.gain.setValueAtTime(share, now);
    this.whole.gain.linearRampToValueAtTime(1, now + seconds);
  }

  /** @param {Played[]} parts */
  #placeParts(parts) {
    this.#play(parts, this.tempo);
    for (const { source } of parts) {
      this.#placed.add(source);
      source.addEventListener("ended", () => this.#placed.delete(source));
    }
  }

  /**
   * @param {Played[]} parts
   * @param {AudioNode} bus
   */
  #play(parts, bus) {
    for (const { source, last, until } of parts) {
      last.connect(bus);
      source.stop(until);
      source.addEventListener("ended", () => last.disconnect());
    }
  }

  /** @param {number} gain */
  #bus(gain) {
    const bus = new GainNode(this.context, { gain });
    bus.connect(this.whole);
    return bus;
  }

  /**
   * @param {Levels} levels
   * @param {number} seconds
   */
  #turnParts(levels, seconds) {
    const { waves, tempo } = timbres().duck;
    this.#turn(this.sea, gainOf(levels, "waves") * (this.#speaking ? waves : 1), seconds);
    this.tempoGain = gainOf(levels, "tempo") * (this.#speaking ? tempo : 1);
    this.#turn(this.tempo, this.tempoGain, seconds);
  }

  /**
   * @param {GainNode} bus
   * @param {number} gain
   * @param {number} seconds a time constant
   */
  #turn(bus, gain, seconds) {
    bus.gain.cancelScheduledValues(this.context.currentTime);
    bus.gain.setTargetAtTime(gain, this.context.currentTime, seconds);
  }
}
